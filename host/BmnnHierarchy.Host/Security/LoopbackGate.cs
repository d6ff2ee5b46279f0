using System.Net;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// In a demonstration, refuses whoever does not come from this machine, whatever the server was made to listen on. Requests
/// without an address come from a test in the same process.
/// </summary>
internal sealed class LoopbackGate(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } remote || IPAddress.IsLoopback(remote))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
