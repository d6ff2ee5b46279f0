using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Live;

/// <summary>
/// Tells an open page that a unit's figures have changed; the page then fetches what it shows again. An event carries the
/// version and no figure, so that nothing passes by the page's own permission.
/// </summary>
internal static class LiveEndpoints
{
    private const string Ministry = "bca";

    public static void MapLive(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/live/{code}", WatchAsync).NeedsOnUnit(Permission.SeeAggregates).ExcludeFromDescription();
        routes.MapGet("/live/cong-bo", WatchPublicationsAsync).NeedsOnUnit(Permission.SeePublished, Ministry).ExcludeFromDescription();
    }

    private static Task WatchAsync(string code, HttpContext context, LiveConnections connections, LiveStream stream, ICallerContext callers) =>
        OpenAsync(context, connections, callers, (account, stop) => stream.WriteAsync(context.Response, UnitKey.FromCode(code), account, stop));

    private static Task WatchPublicationsAsync(
        HttpContext context, LiveConnections connections, LiveStream stream, IMinistryPublications publications, ICallerContext callers) =>
        OpenAsync(context, connections, callers, (account, stop) => stream.WritePublicationsAsync(context.Response, publications, UnitKey.FromCode(Ministry), account, stop));

    private static async Task OpenAsync(HttpContext context, LiveConnections connections, ICallerContext callers, Func<string, CancellationToken, Task> write)
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
        await write(caller.Account, connection.Token);
    }
}
