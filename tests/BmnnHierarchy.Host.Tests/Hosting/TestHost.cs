using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>
/// The whole product in this process, on a SQLite file of its own: modules, grains, pages and API as they are served, with
/// the demo accounts, on 21 November 2026. The plan of Hải Phòng is assigned to two communes, that of Nghệ An to one.
/// </summary>
public sealed class TestHost : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly StartedData WithDuties = new(AssignAndEndAsync);

    private readonly string _folder;
    private WebApplication? _app;

    public TestHost()
        : this(Directory.CreateTempSubdirectory("bmnn-host-").FullName)
    {
    }

    private TestHost(string folder) => _folder = folder;

    public string DataFolder => _folder;

    public IServiceProvider Services => _app!.Services;

    public async Task InitializeAsync()
    {
        await WithDuties.CopyToAsync(_folder);
        await StartAsync();
        await SettleAsync();
    }

    public async Task DisposeAsync()
    {
        await StopAsync();
        TestFolder.Delete(_folder);
    }

    /// <summary>Ends the host; the data stay until the test has ended.</summary>
    public async Task StopAsync()
    {
        if (_app is { } app)
        {
            _app = null;
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    /// <summary>A browser or program of nobody's.</summary>
    public Session Anonymous() => new(_app!.GetTestServer().CreateHandler());

    public async Task<Session> SignInAsync(string account)
    {
        var session = Anonymous();
        await session.SignInAsync(account, DemoAccounts.Password);
        return session;
    }

    /// <summary>An account of the test's own, with the demo accounts' password.</summary>
    public async Task OpenAsync(string name, params Grant[] grants)
    {
        var opened = await Services.GetRequiredService<IAccounts>().CreateAsync(
            new NewAccount(name, $"Người thử {name}", DemoAccounts.Password, [.. grants], "Thử"), Caller.SystemAccount, default);
        opened.IsRefused.ShouldBeFalse(opened.Refusal?.Code);
    }

    /// <summary>Waits until what was saved has reached the Ministry.</summary>
    public Task SettleAsync() => Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

    private static async Task AssignAndEndAsync(string folder)
    {
        await StartedData.OfDemo.CopyToAsync(folder);
        var host = new TestHost(folder);
        await host.StartAsync();
        await host.AssignAsync("31-298-2025", "unit:31-11146");
        await host.AssignAsync("31-298-2025", "unit:31-so_nv");
        await host.AssignAsync("40-2025", "unit:40-16738");
        await host.SettleAsync();
        await host.StopAsync();
    }

    private async Task StartAsync()
    {
        _app = HostApplication.Build(
            new HostSettings(_folder, Urls: null, [], new DemoSettings(ReferenceDataOnly: true, Today)),
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.UseQuickPasswords();
            });
        await ServingHost.StartAsync(_app, CancellationToken.None);
    }

    private async Task AssignAsync(string plan, string unit)
    {
        using var scope = Services.GetRequiredService<ICallerContext>().Use(Caller.System);
        var catalogue = Services.GetRequiredService<IPlanCatalogue>();
        var templates = catalogue.Find(plan)!.Templates.Select(template => template.Id);
        var grain = Services.GetRequiredService<IGrainFactory>().GetGrain<ISteeringGrain>(unit);
        foreach (var template in templates)
        {
            // Those that do not bind the unit are refused, and that is what the plan says.
            var reply = await grain.AssignAsync(new AssignDuties($"assign-{template.Replace('.', '_')}", plan, [template]), CancellationToken.None);
            (reply.Refused is null or { Code: SteeringRefusals.TemplateDoesNotBindUnit }).ShouldBeTrue(reply.Refused?.Code);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class TestHostCollection : ICollectionFixture<TestHost>
{
    public const string Name = "Host";
}
