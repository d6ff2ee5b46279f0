using System.Net;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Host.Tests.Hosting;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace BmnnHierarchy.Host.Tests.Security.Matrix;

/// <summary>
/// The matrix of routes, generated from the running application: every route and method × every role × every relation of
/// its unit to the one asked for × with and without second factor, and with roles that are over, to come or lent. The answer
/// at the product's own door is held against the policy table.
/// </summary>
public sealed class RouteMatrixTests(MatrixHost host, ITestOutputHelper output) : IClassFixture<MatrixHost>
{
    private const int SideBySide = 4;
    private static readonly DateOnly Today = TestHost.Today;

    private IUnitTree Tree => host.Services.GetRequiredService<IUnitDirectory>().Current;

    [Fact]
    public async Task Every_route_answers_every_role_in_every_relation_as_the_policy_table_says()
    {
        var routes = host.Services.Routes().Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null).ToList();
        routes.ShouldAllBe(route => route.Metadata.GetMetadata<RouteAccessAttribute>() != null, "a route without a policy");
        routes.Count.ShouldBeGreaterThan(150);
        var holders = Holder.All.ToList();
        var counts = new int[Enum.GetValues<Door>().Length];
        await Parallel.ForAsync(0, holders.Count, new ParallelOptions { MaxDegreeOfParallelism = SideBySide }, async (number, _) =>
        {
            using var session = await host.SignInAsync(holders[number], number);
            foreach (var (door, times) in (await AskAsync(session, holders[number], routes)).CountBy(door => door))
            {
                Interlocked.Add(ref counts[(int)door], times);
            }
        });

        output.WriteLine($"{routes.Count} routes, {holders.Count} holders, {counts.Sum()} cells: "
            + string.Join(", ", Enum.GetValues<Door>().Select(door => $"{door} {counts[(int)door]}")));
        counts.Sum().ShouldBeGreaterThan(20_000);
        counts.ShouldAllBe(times => times > 100);
    }

    private async Task<List<Door>> AskAsync(Session session, Holder holder, List<RouteEndpoint> routes)
    {
        var expected = new ExpectedAccess(host.Services.GetRequiredService<IAccessPolicy>(), Tree, Today);
        var relations = Relations.Of(holder.Unit, Tree, Today);
        var doors = new List<Door>();
        foreach (var route in routes)
        {
            var isOfUnits = route.RoutePattern.GetParameter(NeedsOnUnitAttribute.RouteValue) is not null;
            foreach (var (relation, unit) in isOfUnits ? relations : relations.Take(1))
            {
                var wanted = Wanted(expected, holder, route, unit);
                foreach (var method in route.Methods())
                {
                    using var request = route.RequestFor(method, unit);
                    request.Headers.Add(StopsAtTheDoor.Mark, "1");
                    using var answer = await session.SendAsync(request);
                    (await DoorOfAsync(answer)).ShouldBe(wanted, $"{holder}: {method} {route.RoutePattern.RawText} of {unit} ({relation}): {answer.StatusCode}");
                    doors.Add(wanted);
                }
            }
        }

        return doors;
    }

    private static Door Wanted(ExpectedAccess expected, Holder holder, RouteEndpoint route, string unit)
    {
        var access = route.Metadata.GetMetadata<RouteAccessAttribute>();
        if (access is AllowsAnyoneAttribute)
        {
            return Door.Open;
        }

        if (holder.MustWait && route.Metadata.GetMetadata<AllowsUnfinishedAttribute>() is null)
        {
            return Door.Waits;
        }

        var grants = holder.Grants(Today);
        return access switch
        {
            AllowsSignedInAttribute => Door.Open,
            NeedsSomewhereAttribute needs => expected.Somewhere(grants, needs.Permission) ? Door.Open : Door.Refused,
            NeedsOnUnitAttribute { Unit: null } when unit == Relations.Nowhere => Door.Unknown,
            NeedsOnUnitAttribute needs => expected.OnUnit(grants, needs.Permission, needs.Unit ?? unit) ? Door.Open : Door.Refused,
            _ => throw new NotSupportedException($"{route.RoutePattern.RawText}: no rule of this matrix for {access}"),
        };
    }

    private static async Task<Door> DoorOfAsync(HttpResponseMessage answer) => answer.StatusCode switch
    {
        (HttpStatusCode)StopsAtTheDoor.Open => Door.Open,
        HttpStatusCode.NotFound => Door.Unknown,
        HttpStatusCode.Redirect when answer.Headers.Location?.ToString() == Authenticator.Page => Door.Waits,
        HttpStatusCode.Forbidden when (await answer.Content.ReadAsStringAsync()).Contains(AccessRefusals.SecondFactorMustBeEnrolled, StringComparison.Ordinal) => Door.Waits,
        HttpStatusCode.Forbidden => Door.Refused,
        var other => throw new InvalidOperationException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri}: {other}"),
    };

    private enum Door
    {
        Open,
        Refused,

        /// <summary>No such unit.</summary>
        Unknown,

        /// <summary>The second factor comes first.</summary>
        Waits,
    }
}
