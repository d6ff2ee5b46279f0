using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Live;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Security;

/// <summary>Where people land, and how they leave.</summary>
internal static class HomeEndpoints
{
    public static void MapHome(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", Home).AllowsSignedIn().ExcludeFromDescription();
        routes.MapPost("/dang-xuat", SignOutAsync).AllowsSignedIn().AllowsUnfinished().ExcludeFromDescription();
    }

    private static RedirectHttpResult Home(ICallerContext callers, TimeProvider time) =>
        TypedResults.Redirect(WebPages.HomeOf(callers.Current!, VietnamTime.Today(time)));

    // The field is read so that the form's antiforgery token is checked.
    private static async Task<RedirectHttpResult> SignOutAsync(
        [FromForm] string? back, ISignIn signIn, ICallerContext callers, LiveConnections live)
    {
        _ = back;
        await signIn.SignOutAsync();
        live.End(callers.Current!.Account);
        return TypedResults.Redirect("/dang-nhap");
    }
}
