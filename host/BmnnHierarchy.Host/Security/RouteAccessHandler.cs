using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Authorization;

namespace BmnnHierarchy.Host.Security;

/// <summary>The requirement of every request: the endpoint says who may use it, and the caller is one of them.</summary>
internal sealed class RouteAccessRequirement : IAuthorizationRequirement
{
    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder().AddRequirements(new RouteAccessRequirement()).Build();
}

/// <summary>Decides the requirement. What no line allows stays refused.</summary>
internal sealed class RouteAccessHandler(ICallerContext callers, IAccessPolicy policy, IUnitDirectory units)
    : AuthorizationHandler<RouteAccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RouteAccessRequirement requirement)
    {
        if (context.Resource is HttpContext http)
        {
            Decide(context, requirement, http);
        }

        return Task.CompletedTask;
    }

    private void Decide(AuthorizationHandlerContext context, RouteAccessRequirement requirement, HttpContext http)
    {
        var access = http.GetEndpoint()?.Metadata.GetMetadata<RouteAccessAttribute>();
        var caller = callers.Current;
        switch (access)
        {
            case AllowsAnyoneAttribute:
                context.Succeed(requirement);
                break;
            case AllowsSignedInAttribute when caller is not null && (caller.Limit is null || IsRead(http.Request)):
                context.Succeed(requirement);
                break;
            case NeedsSomewhereAttribute needs when caller is not null && policy.AllowsSomewhere(caller, needs.Permission):
                context.Succeed(requirement);
                break;
            case NeedsOnUnitAttribute needs when caller is not null:
                DecideOnUnit(context, requirement, needs, caller, http);
                break;
            case null when caller is not null && http.GetEndpoint() is not RouteEndpoint:
                // No such route, method or content type: those who are signed in may learn that (404, 405, 415), others may not (401).
                context.Succeed(requirement);
                break;
        }
    }

    /// <summary>What is open to everyone signed in, a program may read: to change something it needs a permission that its token names.</summary>
    private static bool IsRead(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private void DecideOnUnit(
        AuthorizationHandlerContext context, RouteAccessRequirement requirement, NeedsOnUnitAttribute needs, Caller caller, HttpContext http)
    {
        var code = needs.Unit ?? http.GetRouteValue(NeedsOnUnitAttribute.RouteValue) as string;
        if (!UnitKey.TryFromCode(code, out var unit))
        {
            context.Fail(new UnitNotUsable(this, Refusal.Of(HostRefusals.UnitCodeIsMalformed, NeedsOnUnitAttribute.RouteValue)));
        }
        else if (units.Current.Find(unit) is null)
        {
            // Names of units are public to everyone signed in, so "there is none" gives nothing away.
            context.Fail(new UnitNotUsable(this, Refusal.Of(UnitsRefusals.UnitMustBeKnown, NeedsOnUnitAttribute.RouteValue)));
        }
        else if (policy.Allows(caller, needs.Permission, unit))
        {
            context.Succeed(requirement);
        }
    }
}

/// <summary>The route names no unit that could be asked about.</summary>
internal sealed class UnitNotUsable(IAuthorizationHandler handler, Refusal refusal) : AuthorizationFailureReason(handler, refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
