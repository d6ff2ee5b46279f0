using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Host.Tests.Security;

public sealed class RouteAccessCheckTests
{
    [Fact]
    public async Task An_endpoint_that_says_nothing_stops_the_start() =>
        (await FaultOfAsync(app => app.MapGet("/forgotten", () => "open"))).ShouldEndWith("/forgotten: nothing says who may use it.");

    [Fact]
    public async Task An_endpoint_that_says_it_twice_stops_the_start() =>
        (await FaultOfAsync(app => app.MapGet("/twice", () => "").AllowsAnyone().AllowsSignedIn())).ShouldEndWith("says more than once who may use it.");

    [Fact]
    public async Task An_endpoint_that_is_open_and_not_stops_the_start() =>
        (await FaultOfAsync(app => app.MapGet("/both", () => "").AllowAnonymous().AllowsSignedIn())).ShouldEndWith("both open to anyone and not.");

    [Fact]
    public async Task A_permission_on_a_unit_that_the_route_does_not_carry_stops_the_start() =>
        (await FaultOfAsync(app => app.MapGet("/unit/{id}", () => "").NeedsOnUnit(Permission.SeeDuties))).ShouldEndWith("the route carries no unit.");

    [Fact]
    public async Task Endpoints_that_say_it_once_start()
    {
        var fault = await FaultOfAsync(app =>
        {
            app.MapGet("/a", () => "").AllowsAnyone();
            app.MapGet("/b", () => "").AllowsSignedIn();
            app.MapGet("/c/{code}", () => "").NeedsOnUnit(Permission.SeeDuties);
            app.MapGet("/d", () => "").NeedsOnUnit(Permission.SeeRollup, "bca");
            app.MapGet("/e", () => "").AllowAnonymous();
        });
        fault.ShouldBeNull();
    }

    private static async Task<string?> FaultOfAsync(Action<WebApplication> map)
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();
        map(app);
        try
        {
            RouteAccessCheck.Run(app);
            return null;
        }
        catch (InvalidOperationException fault)
        {
            return fault.Message;
        }
    }
}
