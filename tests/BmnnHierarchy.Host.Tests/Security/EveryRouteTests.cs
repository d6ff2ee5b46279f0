using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Security;

/// <summary>Every route of the running host, as it is mapped: a new one is tested from the moment it exists.</summary>
[Collection(TestHostCollection.Name)]
public sealed class EveryRouteTests(TestHost host)
{
    private static readonly string[] Units = ["bca", "31", "31-11146", "31-so_nv", "40", "40-16738"];

    [Fact]
    public void There_are_routes_to_look_at()
    {
        var routes = Routes().Select(route => route.RoutePattern.RawText!).ToList();

        routes.Count.ShouldBeGreaterThan(25);
        routes.ShouldContain(route => route.EndsWith("/duties/{duty}/updates", StringComparison.Ordinal));
        routes.ShouldContain("/live/{code}");
        routes.ShouldContain("/bo");
    }

    [Fact]
    public async Task Without_sign_in_every_route_that_is_not_open_to_anyone_refuses()
    {
        using var nobody = host.Anonymous();
        foreach (var route in Routes().Where(route => !IsOpen(route)))
        {
            using var answer = await nobody.SendAsync(RequestFor(route, "31-11146"));
            if (RequestKind.IsPage(new DefaultHttpContext { Request = { Path = PathOf(route, "31") } }.Request))
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, route.DisplayName);
                answer.Headers.Location!.ToString().ShouldStartWith("/dang-nhap?ve=");
            }
            else
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.DisplayName);
                (await Problem.OfAsync(answer)).Code.ShouldBe(AccessRefusals.SignInIsNeeded);
            }
        }
    }

    [Theory, MemberData(nameof(Accounts))]
    public async Task Signed_in_a_route_on_a_unit_refuses_exactly_where_the_policy_does(string account)
    {
        using var session = await host.SignInAsync(account);
        var policy = host.Services.GetRequiredService<IAccessPolicy>();
        var caller = (await host.Services.GetRequiredService<IAccounts>().CallerAsync(account, default))!;
        foreach (var route in Routes())
        {
            if (route.Metadata.GetMetadata<NeedsOnUnitAttribute>() is not { } needs)
            {
                continue;
            }

            foreach (var unit in needs.Unit is { } fixedUnit ? [fixedUnit] : Units)
            {
                using var answer = await session.SendAsync(RequestFor(route, unit), HttpCompletionOption.ResponseHeadersRead);
                var allowed = policy.Allows(caller, needs.Permission, UnitKey.FromCode(unit));
                (answer.StatusCode != HttpStatusCode.Forbidden).ShouldBe(allowed, $"{account} {route.DisplayName} {unit}: {answer.StatusCode}");
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{account} {route.DisplayName} {unit}");
            }
        }
    }

    /// <summary>The dimension of the second factor: whoever has it to enrol, or a password to change, gets nowhere else, whatever his role.</summary>
    [Theory, MemberData(nameof(Roles))]
    public async Task With_a_password_to_change_every_route_but_that_one_waits(Role role, string unit)
    {
        var name = $"cho.doi.{role.ToString().ToLowerInvariant()}";
        var accounts = host.Services.GetRequiredService<IAccounts>();
        (await accounts.CreateAsync(
            new NewAccount(name, "Chờ đổi", DemoAccounts.Password, [new Grant(role, UnitKey.FromCode(unit), new(new(2026, 1, 1), null))], "Thử", MustChangePassword: true),
            "quantri",
            default)).IsRefused.ShouldBeFalse();
        using var session = await host.SignInAsync(name);
        var waited = 0;
        foreach (var route in Routes().Where(route => !IsOpen(route) && route.Metadata.GetMetadata<AllowsUnfinishedAttribute>() is null))
        {
            using var answer = await session.SendAsync(RequestFor(route, unit));
            waited++;
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                answer.Headers.Location!.ToString().ShouldBe("/tai-khoan/mat-khau", route.DisplayName);
            }
            else
            {
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, route.DisplayName);
                (await Problem.OfAsync(answer)).Code.ShouldBe(AccessRefusals.PasswordMustBeChanged);
            }
        }

        waited.ShouldBeGreaterThan(30);
    }

    [Theory, MemberData(nameof(Accounts))]
    public async Task A_route_that_needs_a_permission_somewhere_refuses_whoever_has_it_nowhere(string account)
    {
        using var session = await host.SignInAsync(account);
        var policy = host.Services.GetRequiredService<IAccessPolicy>();
        var caller = (await host.Services.GetRequiredService<IAccounts>().CallerAsync(account, default))!;
        foreach (var route in Routes())
        {
            if (route.Metadata.GetMetadata<NeedsSomewhereAttribute>() is not { } needs || policy.AllowsSomewhere(caller, needs.Permission))
            {
                continue;
            }

            using var answer = await session.SendAsync(RequestFor(route, "31"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{account} {route.DisplayName}");
        }
    }

    public static TheoryData<Role, string> Roles() => new()
    {
        { Role.ProvincialLeader, "31" }, { Role.StandingBodyOfficer, "31" }, { Role.UnitAdministrator, "31-11146" }, { Role.UnitHead, "31-11146" },
        { Role.Inspector, "31" }, { Role.MinistryLiaison, "bca" }, { Role.SystemAdministrator, "bca" },
    };

    [Fact]
    public async Task An_unknown_unit_is_not_found_and_a_malformed_one_is_malformed()
    {
        using var session = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/31-99999/duties"), HttpStatusCode.NotFound, "units.UnitMustBeKnown", "code");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/units/X%20Y/duties"), HttpStatusCode.BadRequest, "host.UnitCodeIsMalformed", "code");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_found_missing_only_by_those_who_are_signed_in()
    {
        using var nobody = host.Anonymous();
        await Problem.RefusedAsync(nobody.GetAsync("/api/v1/nothing"), HttpStatusCode.Unauthorized, AccessRefusals.SignInIsNeeded);
        using var session = await host.SignInAsync("lanhdao.hp");
        await Problem.RefusedAsync(session.GetAsync("/api/v1/nothing"), HttpStatusCode.NotFound, "host.NoSuchAddress");
    }

    public static TheoryData<string> Accounts() => [.. DemoAccounts.All.Select(account => account.Name)];

    private IEnumerable<RouteEndpoint> Routes() => host.Services.Routes();

    private static bool IsOpen(Endpoint endpoint) => endpoint.IsOpen();

    private static HttpRequestMessage RequestFor(RouteEndpoint route, string unit) => route.RequestFor(unit);

    private static string PathOf(RouteEndpoint route, string unit) => route.PathOf(unit);
}
