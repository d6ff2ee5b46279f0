using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>The product as it is served outside a demonstration, by a clock that the test moves.</summary>
public sealed class ClockedHost : IAsyncDisposable
{
    public const string Password = "bay con ngua an la tre";

    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-clock-").FullName;
    private WebApplication _app = null!;

    public string DataFolder => _folder;

    public ManualTimeProvider Clock { get; } = new();

    public IServiceProvider Services => _app.Services;

    public static Task<ClockedHost> StartAsync(params string[] configuration) => StartAsync(_ => { }, configuration);

    /// <param name="replace">Services of the test's own in the place of the product's.</param>
    public static async Task<ClockedHost> StartAsync(Action<IServiceCollection> replace, params string[] configuration)
    {
        var host = new ClockedHost();
        await StartedData.OfClockedInstallation.CopyToAsync(host._folder);
        host._app = HostApplication.Build(new HostSettings(host._folder, null, configuration), builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.UseQuickPasswords();
            builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(host.Clock));
            replace(builder.Services);
        });
        await ServingHost.StartAsync(host._app, default);
        return host;
    }

    public Session Anonymous() => new(_app.GetTestServer().CreateHandler());

    public async Task<Session> SignInAsync(string account)
    {
        var session = Anonymous();
        await session.SignInAsync(account, Password);
        return session;
    }

    /// <summary>An account whose roles need no second factor unless the configuration says so.</summary>
    public async Task OpenAsync(string name, bool mustChange = false, params Grant[] grants)
    {
        var opened = await Services.GetRequiredService<IAccounts>().CreateAsync(
            new NewAccount(name, $"Người thử {name}", Password, [.. grants], "Thử", mustChange), Caller.SystemAccount, default);
        opened.IsRefused.ShouldBeFalse(opened.Refusal?.Code);
    }

    public static Grant Head(string unit = "31-11146") => new(Role.UnitHead, UnitKey.FromCode(unit), new DateRange(new(2026, 1, 1), null));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }
}
