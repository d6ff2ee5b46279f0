using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Security;

/// <summary>What a request leaves in the trail of access: that it was refused, read about people, or took a file out.</summary>
internal sealed class RequestTrail(IAuditLog audit, TimeProvider time)
{
    public void Refused(HttpContext context, Caller caller, string code) => audit.Note(Entry(AccessKind.Refused, context, caller, code));

    /// <summary>What belongs on record although it was allowed: that data about people were read, and what a program changes.</summary>
    public void Allowed(HttpContext context, Caller caller)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<ReadsPersonalDataAttribute>() is not null)
        {
            audit.Note(Entry(AccessKind.PersonalDataRead, context, caller, string.Empty));
        }

        if (caller.Limit is not null && !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            audit.Note(Entry(AccessKind.TokenUsed, context, caller, string.Empty));
        }
    }

    /// <summary>On disk before the first byte of the file leaves.</summary>
    public Task ExportedAsync(HttpContext context, Caller caller, string file) =>
        audit.RecordAsync(Entry(AccessKind.Exported, context, caller, file), CancellationToken.None);

    private AccessEntry Entry(AccessKind kind, HttpContext context, Caller caller, string detail)
    {
        UnitKey? unit = UnitKey.TryFromCode(context.GetRouteValue(NeedsOnUnitAttribute.RouteValue) as string, out var named) ? named : null;
        var today = VietnamTime.Today(time);
        return new AccessEntry(
            kind,
            caller.Account,
            unit ?? caller.Grants.FirstOrDefault(grant => grant.Period.Contains(today))?.Unit,
            $"{context.Request.Method} {context.Request.Path}",
            caller.Limit is { } limit ? $"token {limit.Token} {limit.Name} {detail}".TrimEnd() : detail,
            context.Connection.RemoteIpAddress?.ToString() ?? string.Empty);
    }
}

/// <summary>A file that is to be kept (<c>Content-Disposition: attachment</c>) is on record before it leaves.</summary>
internal sealed class ExportTrail(RequestDelegate next, RequestTrail trail, ICallerContext callers)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (callers.Current is { IsSystem: false } caller)
        {
            context.Response.OnStarting(() => IsFile(context.Response) ? trail.ExportedAsync(context, caller, context.Response.ContentType ?? string.Empty) : Task.CompletedTask);
        }

        await next(context);
    }

    private static bool IsFile(HttpResponse response) =>
        response.StatusCode < StatusCodes.Status300MultipleChoices
        && response.Headers.ContentDisposition.ToString().StartsWith("attachment", StringComparison.OrdinalIgnoreCase);
}
