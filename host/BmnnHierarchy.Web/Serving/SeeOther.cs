using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Serving;

/// <summary>303: what was posted is done; read the outcome at another address, and reloading it posts nothing.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }

    /// <summary>The same from a component: the renderer knows 302 only, so the status is set as the response starts.</summary>
    public static void From(HttpContext context, NavigationManager navigation, string address)
    {
        context.Response.OnStarting(() =>
        {
            if (context.Response.StatusCode == StatusCodes.Status302Found)
            {
                context.Response.StatusCode = StatusCodes.Status303SeeOther;
            }

            return Task.CompletedTask;
        });
        navigation.NavigateTo(address);
    }
}
