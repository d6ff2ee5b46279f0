using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// What a refused request gets: the API problem details, a page the way to sign-in or the page for its status.
/// </summary>
internal sealed class RouteAccessOutcome(ICallerContext callers, RequestTrail trail) : IAuthorizationMiddlewareResultHandler
{
    private const string SignInPage = "/dang-nhap";

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            if (callers.Current is { IsSystem: false } allowed)
            {
                trail.Allowed(context, allowed);
            }

            return next(context);
        }

        if (callers.Current is not { } caller)
        {
            return AskToSignInAsync(context);
        }

        var reasons = authorizeResult.AuthorizationFailure?.FailureReasons ?? [];
        var refusal = reasons.OfType<UnitNotUsable>().FirstOrDefault()?.Refusal ?? Refusal.Of(AccessRefusals.PermissionIsMissing);
        if (refusal.Code == AccessRefusals.PermissionIsMissing)
        {
            trail.Refused(context, caller, refusal.Code);
        }

        return RefuseAsync(context, refusal);
    }

    private static Task AskToSignInAsync(HttpContext context)
    {
        if (!RequestKind.IsPage(context.Request))
        {
            var hasToken = context.Request.Headers.Authorization.Count > 0;
            context.Response.Headers.WWWAuthenticate = hasToken ? "Bearer error=\"invalid_token\"" : "Bearer";
            return RefuseAsync(context, Refusal.Of(hasToken ? AccessRefusals.TokenIsNotGood : AccessRefusals.SignInIsNeeded));
        }

        var back = HttpMethods.IsGet(context.Request.Method) ? context.Request.PathBase + context.Request.Path + context.Request.QueryString : "/";
        context.Response.Redirect($"{SignInPage}?ve={Uri.EscapeDataString(back)}");
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpContext context, Refusal refusal)
    {
        if (!RequestKind.IsPage(context.Request))
        {
            return ProblemMapper.From(refusal, context).ExecuteAsync(context);
        }

        // The body comes from the page for this status.
        context.Response.StatusCode = RefusalStatus.Of(refusal);
        return Task.CompletedTask;
    }
}
