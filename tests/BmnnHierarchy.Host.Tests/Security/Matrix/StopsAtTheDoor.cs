using BmnnHierarchy.Host.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Host.Tests.Security.Matrix;

/// <summary>
/// Lets a marked request come as far as the product's own decision, through everything before it, and no further: what it
/// would do is not the question. So tens of thousands of combinations cost seconds.
/// </summary>
internal sealed class StopsAtTheDoor(RouteAccessOutcome product) : IAuthorizationMiddlewareResultHandler
{
    public const string Mark = "X-Matrix";
    public const int Open = 299;

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (!context.Request.Headers.ContainsKey(Mark))
        {
            return product.HandleAsync(next, context, policy, authorizeResult);
        }

        if (authorizeResult.Succeeded)
        {
            context.Response.StatusCode = Open;
            return Task.CompletedTask;
        }

        // The page for the status is not drawn: its status is what counts here.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        return product.HandleAsync(next, context, policy, authorizeResult);
    }
}
