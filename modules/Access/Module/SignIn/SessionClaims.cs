using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>The session that a sign-in cookie names. A cookie whose session has ended signs nobody in.</summary>
internal static class SessionClaims
{
    public const string Session = "bmnn.session";

    public static string? SessionOf(ClaimsPrincipal principal) => principal.FindFirstValue(Session);

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (context.Principal is not { Identity.Name: { } name } principal)
        {
            return;
        }

        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        var isUse = !context.HttpContext.Request.Path.StartsWithSegments("/live");
        if (SessionOf(principal) is not { } id || !await sessions.IsAliveAsync(id, name, isUse, context.HttpContext.RequestAborted))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        }
    }

    /// <summary>Identity makes a fresh principal from the store now and then; the session goes over to it.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { CurrentPrincipal: { } current, NewPrincipal.Identity: ClaimsIdentity fresh } && SessionOf(current) is { } id)
        {
            fresh.AddClaim(new Claim(Session, id));
        }

        return Task.CompletedTask;
    }
}
