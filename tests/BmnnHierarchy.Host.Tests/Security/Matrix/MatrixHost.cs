using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Security.Matrix;

/// <summary>The product as it is served, where every role needs a second factor, and marked requests stop at the decision.</summary>
public sealed class MatrixHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bmnn-matrix-").FullName;
    private WebApplication _app = null!;

    public IServiceProvider Services => _app.Services;

    public async Task InitializeAsync()
    {
        await StartedData.OfDemo.CopyToAsync(_folder);
        _app = HostApplication.Build(
            new HostSettings(_folder, Urls: null, ["--Transport:RequestsOfAnAccount", "1000000"], new DemoSettings(ReferenceDataOnly: true, TestHost.Today)),
            builder =>
            {
                builder.WebHost.UseTestServer();
                builder.Logging.SetMinimumLevel(LogLevel.Error);
                builder.UseQuickPasswords();
                builder.Services.PostConfigure<AccessSettings>(settings => settings.SecondFactor = new SecondFactorSettings { RequiredFor = [.. Enum.GetValues<Role>()] });
                builder.Services.AddSingleton<RouteAccessOutcome>();
                builder.Services.Replace(ServiceDescriptor.Singleton<IAuthorizationMiddlewareResultHandler, StopsAtTheDoor>());
            });
        await ServingHost.StartAsync(_app, CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        TestFolder.Delete(_folder);
    }

    /// <summary>Somebody who holds the role in that way, signed in.</summary>
    internal async Task<Session> SignInAsync(Holder holder, int number)
    {
        var name = $"ma.tran.{number}";
        var today = TestHost.Today;
        if (holder.Holding is Holding.Lent or Holding.LentInVain)
        {
            await LendAsync(holder, name, today);
        }
        else
        {
            await OpenAsync(name, holder.Holding switch
            {
                Holding.Expired => [holder.Of(today.AddDays(-30), today)],
                Holding.Coming => [holder.Of(today.AddDays(1), null)],
                Holding.None => [],
                _ => [holder.Of(new DateOnly(2026, 1, 1), null)],
            });
        }

        var session = new Session(_app.GetTestServer().CreateHandler());
        await session.SignInAsync(name, DemoAccounts.Password);
        if (!holder.MustWait)
        {
            await Authenticator.EnrolAsync(session, Services.GetRequiredService<TimeProvider>().GetUtcNow());
        }

        return session;
    }

    private async Task LendAsync(Holder holder, string name, DateOnly today)
    {
        var administration = Services.GetRequiredService<IAccountAdministration>();
        var lender = $"{name}.chu";
        await OpenAsync(lender, [holder.Of(new DateOnly(2026, 1, 1), null)]);
        await OpenAsync(name, []);
        Done(await administration.DelegateAsync(
            name, new Delegation(lender, Capacity.Deputising, holder.Of(today, today.AddDays(20))), new AccountAct("cho-muon", "Đi công tác", Caller.System), default));
        if (holder.Holding is Holding.LentInVain)
        {
            Done(await administration.EndGrantAsync(lender, 0, new AccountAct("thoi-giu", "Nghỉ hưu", Caller.System), default));
        }
    }

    private async Task OpenAsync(string name, IEnumerable<Grant> grants) => Done(await Services.GetRequiredService<IAccounts>().CreateAsync(
        new NewAccount(name, "Người thử", DemoAccounts.Password, [.. grants], "Thử"), Caller.SystemAccount, default));

    private static void Done(Kernel.Result<AccountView> outcome) => outcome.IsRefused.ShouldBeFalse(outcome.Refusal?.Code);
}
