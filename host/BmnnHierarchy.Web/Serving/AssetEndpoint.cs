using BmnnHierarchy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BmnnHierarchy.Web.Serving;

internal static class AssetEndpoint
{
    public static void MapAssets(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/assets/{version}/{**path}", Send).WithMetadata(new AllowsAnyoneAttribute()).ExcludeFromDescription();

    private static IResult Send(string version, string path, AssetBundle bundle, HttpContext context)
    {
        if (bundle.Find(path) is not { } asset)
        {
            return Results.NotFound();
        }

        // A page from before an upgrade may still ask under the old digest: it gets today's file, which must not stick.
        context.Response.Headers.CacheControl = version == bundle.Version ? "public, max-age=31536000, immutable" : "no-cache";
        return Results.Bytes(asset.Content, asset.ContentType);
    }
}
