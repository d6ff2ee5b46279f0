using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Live;

/// <summary>
/// Tells an open page that a unit's figures have changed; the page then fetches what it shows again. An event carries the
/// version and no figure, so that nothing passes by the page's own permission.
/// </summary>
internal static class LiveEndpoints
{
    public static void MapLive(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/live/{code}", WatchAsync).NeedsOnUnit(Permission.SeeAggregates).ExcludeFromDescription();

    private static async Task WatchAsync(string code, HttpContext context, LiveConnections connections, LiveStream stream, ICallerContext callers)
    {
        var caller = callers.Current!;
        using var connection = connections.Open(caller.Account, context.RequestAborted);
        if (connection is null)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        context.Response.ContentType = "text/event-stream";

        // A proxy that collects answers would hold the events back.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await stream.WriteAsync(context.Response, UnitKey.FromCode(code), caller.Account, connection.Token);
    }
}
