using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Who has something to finish before he may work reaches no grain, even past the routes; when it is done, he does.</summary>
public sealed class GrainsBeforeSecondFactorTests : IAsyncLifetime
{
    private ClockedHost _host = null!;

    public async Task InitializeAsync() => _host = await ClockedHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Grains_are_shut_until_the_second_factor_is_enrolled_and_open_after_it()
    {
        await _host.OpenAsync("can.bo", grants: [Grant(Role.StandingBodyOfficer)]);
        (await CallAsync("can.bo")).ShouldBeFalse();

        using var session = await _host.SignInAsync("can.bo");
        await Authenticator.EnrolAsync(session, _host.Clock.GetUtcNow());

        (await CallAsync("can.bo")).ShouldBeTrue();
    }

    [Fact]
    public async Task Grains_are_shut_until_a_first_password_is_changed()
    {
        await _host.OpenAsync("thanh.tra", mustChange: true, Grant(Role.Inspector));
        await _host.OpenAsync("thanh.tra.hai", grants: [Grant(Role.Inspector)]);

        (await CallAsync("thanh.tra")).ShouldBeFalse();
        (await CallAsync("thanh.tra.hai")).ShouldBeTrue();
    }

    private async Task<bool> CallAsync(string account)
    {
        var caller = (await _host.Services.GetRequiredService<IAccounts>().CallerAsync(account, default))!;
        using var scope = _host.Services.GetRequiredService<ICallerContext>().Use(caller);
        try
        {
            var issued = await _host.Services.GetRequiredService<IGrainFactory>().GetGrain<IPlansGrain>("unit:31").GetIssuedAsync(default);
            return !issued.IsRefused;
        }
        catch (AccessDeniedException)
        {
            return false;
        }
    }

    private static Grant Grant(Role role) => new(role, UnitKey.FromCode("31"), new DateRange(new(2026, 1, 1), null));
}
