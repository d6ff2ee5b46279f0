using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>What belongs to an account that the reader does not administer is refused as the account itself is, never shown as nothing.</summary>
public sealed class AccountsOutOfReachTests : IAsyncLifetime
{
    private const string Commune = "31-11146";
    private ClockedHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await ClockedHost.StartAsync("--Access:SecondFactor:RequiredFor:0", "MinistryLiaison");
        await _host.OpenAsync("van.thu", grants: [Grant(Role.UnitAdministrator, Commune)]);
        await _host.OpenAsync("hai.noi", grants: [Grant(Role.UnitAdministrator, Commune), Grant(Role.UnitAdministrator, "40-16738")]);
        await _host.OpenAsync("quan.tri", grants: [Grant(Role.SystemAdministrator, "31")]);
        await _host.OpenAsync("quan.tri.na", grants: [Grant(Role.SystemAdministrator, "40")]);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("tokens")]
    [InlineData("certificates")]
    public async Task What_an_account_out_of_sight_signs_in_with_is_as_unknown_as_an_account_that_is_not_there(string list)
    {
        using var admin = await _host.SignInAsync("quan.tri.na");

        await Problem.RefusedAsync(admin.GetAsync($"/api/v1/accounts/van.thu/{list}"), HttpStatusCode.NotFound, AccessRefusals.AccountIsUnknown);
        await Problem.RefusedAsync(admin.GetAsync($"/api/v1/accounts/khong.co/{list}"), HttpStatusCode.NotFound, AccessRefusals.AccountIsUnknown);
    }

    [Theory]
    [InlineData("tokens")]
    [InlineData("certificates")]
    public async Task What_an_account_with_another_role_elsewhere_signs_in_with_is_refused(string list)
    {
        using var admin = await _host.SignInAsync("quan.tri.na");

        await Problem.RefusedAsync(admin.GetAsync($"/api/v1/accounts/hai.noi/{list}"), HttpStatusCode.Forbidden, AccessRefusals.PermissionIsMissing);
    }

    [Theory]
    [InlineData("tokens")]
    [InlineData("certificates")]
    public async Task An_account_that_one_administers_is_read_even_when_it_has_none(string list)
    {
        using var admin = await _host.SignInAsync("quan.tri");

        (await admin.ReadAsync($"/api/v1/accounts/van.thu/{list}")).GetProperty(list).GetArrayLength().ShouldBe(0);
    }

    private static Grant Grant(Role role, string unit) => new(role, UnitKey.FromCode(unit), new DateRange(new(2026, 1, 1), null));
}
