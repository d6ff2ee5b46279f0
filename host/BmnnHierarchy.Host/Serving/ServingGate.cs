namespace BmnnHierarchy.Host.Serving;

/// <summary>Answers nothing but health once the right to serve is lost: another host may be serving already.</summary>
internal sealed class ServingGate(RequestDelegate next, Readiness readiness)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (readiness.IsServing || context.Request.Path.StartsWithSegments("/health"))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        return Task.CompletedTask;
    }
}
