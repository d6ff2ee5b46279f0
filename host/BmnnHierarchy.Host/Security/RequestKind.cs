namespace BmnnHierarchy.Host.Security;

/// <summary>Whether somebody waits for a page or a program for data.</summary>
internal static class RequestKind
{
    public static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api")
        && !request.Path.StartsWithSegments("/live")
        && !request.Path.StartsWithSegments("/health")
        && !request.Path.StartsWithSegments("/openapi")
        && !request.Path.StartsWithSegments("/assets");
}
