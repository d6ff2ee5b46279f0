using BmnnHierarchy.Access;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// Turns who is signed in into the caller of everything that the request does. The name comes from the protected cookie or
/// a token, what the account may do from the store: a grant that has ended ends with the next request.
/// </summary>
internal sealed class CallerMiddleware(RequestDelegate next, IPrincipalCallers principals, ICallerContext callers)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (await principals.CallerAsync(context.User, context.RequestAborted) is not { } caller)
        {
            await next(context);
            return;
        }

        using (callers.Use(caller))
        {
            await next(context);
        }
    }
}
