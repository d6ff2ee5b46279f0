using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Diagnostics;

namespace BmnnHierarchy.Host.Problems;

/// <summary>
/// Exceptions that reach the top. A person gets a code, a text and a trace id; what went wrong inside stays in the log.
/// </summary>
internal sealed class FaultHandler(ILogger<FaultHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var refusal = RefusalOf(exception);
        var status = RefusalStatus.Of(refusal);
        if (status >= StatusCodes.Status500InternalServerError)
        {
            logger.LogError(exception, "{Method} {Path} failed ({Trace})", httpContext.Request.Method, httpContext.Request.Path, ProblemMapper.TraceOf(httpContext));
        }

        httpContext.Response.StatusCode = status;
        if (RequestKind.IsPage(httpContext.Request))
        {
            // The page for this status is drawn by the status page middleware.
            return true;
        }

        await ProblemMapper.From(refusal, httpContext).ExecuteAsync(httpContext);
        return true;
    }

    private static Refusal RefusalOf(Exception exception) => exception switch
    {
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Refusal.Of(HostRefusals.BodyIsTooLarge),
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Refusal.Of(HostRefusals.BodyMustBeJson),
        BadHttpRequestException { InnerException: System.Text.Json.JsonException json } => Refusal.Of(HostRefusals.RequestIsMalformed, FieldOf(json)),
        BadHttpRequestException => Refusal.Of(HostRefusals.RequestIsMalformed),
        AccessDeniedException => Refusal.Of(AccessRefusals.PermissionIsMissing),
        JournalUnavailableException or TimeoutException => Refusal.Of(HostRefusals.ServiceIsUnavailable),
        OperationCanceledException => Refusal.Of(HostRefusals.ServiceIsUnavailable),
        _ => Refusal.Of(HostRefusals.SomethingWentWrong),
    };

    private static string? FieldOf(System.Text.Json.JsonException fault) =>
        fault.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
}
