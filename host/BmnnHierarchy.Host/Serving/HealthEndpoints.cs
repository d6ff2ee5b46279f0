using BmnnHierarchy.Host.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Serving;

/// <summary>For balancers and supervisors: open without sign-in, and silent about everything else.</summary>
internal static class HealthEndpoints
{
    public const string Live = "/health/live";
    public const string Ready = "/health/ready";
    public const string Alive = "alive";
    public const string Standby = "standby";

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Live, SayAlive).AllowsAnyone().ExcludeFromDescription();
        routes.MapGet(Ready, SayReady).AllowsAnyone().ExcludeFromDescription();
    }

    private static ContentHttpResult SayAlive() => TypedResults.Text(Alive);

    private static ContentHttpResult SayReady(Readiness readiness) => readiness.IsServing
        ? TypedResults.Text("ready")
        : TypedResults.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
}
