using BmnnHierarchy.Access;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BmnnHierarchy.Web.Serving;

internal static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        routes.MapPost(PageAddress.SignOut, LeaveAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>Taking the form as an argument is what makes the antiforgery token obligatory.</summary>
    private static async Task<SeeOther> LeaveAsync(IFormCollection form, ISignIn signIn)
    {
        _ = form;
        await signIn.SignOutAsync();
        return new SeeOther(PageAddress.SignIn);
    }
}
