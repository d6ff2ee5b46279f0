using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Authorization;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// Whoever has a password to change, or a second factor to enrol, does that first: everything else waits. What is open to
/// anyone stays open.
/// </summary>
internal sealed class UnfinishedGate(RequestDelegate next, IAccounts accounts, ICallerContext callers)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (callers.Current is not { IsSystem: false } caller
            || context.GetEndpoint() is not { } endpoint
            || IsOpen(endpoint)
            || await accounts.UnfinishedAsync(caller.Account, context.RequestAborted) is not { } unfinished)
        {
            await next(context);
            return;
        }

        if (RequestKind.IsPage(context.Request))
        {
            context.Response.Redirect(unfinished is UnfinishedBusiness.PasswordMustBeChanged ? PageAddress.Password : PageAddress.SecondFactor);
            return;
        }

        var code = unfinished is UnfinishedBusiness.PasswordMustBeChanged
            ? AccessRefusals.PasswordMustBeChanged
            : AccessRefusals.SecondFactorMustBeEnrolled;
        await ProblemMapper.From(Refusal.Of(code), context).ExecuteAsync(context);
    }

    private static bool IsOpen(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<AllowsUnfinishedAttribute>() is not null
        || endpoint.Metadata.GetMetadata<AllowsAnyoneAttribute>() is not null
        || endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
