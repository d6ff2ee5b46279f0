using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>The trail of access, within the units that the reader may see.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapGroup("/audit").WithTags("Audit").MapTrail(
        ("ReadAudit", "Who came in, was refused, took data out or administered; the last first", ListAsync),
        ("ExportAudit", "The same as a CSV file, at most 10,000 entries", ExportAsync));

    private static Task<Results<Ok<AuditPageResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] AuditQuery query, IAuditReads audit, ICallerContext callers, HttpContext context, CancellationToken cancellationToken) =>
        TrailRoutes.ListAsync(
            query.Size, query.Read, async filter => AuditPageResponse.From(await audit.ListAsync(filter, callers.Current!, cancellationToken)), context);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        [AsParameters] AuditQuery query, IAuditReads audit, ICallerContext callers, HttpContext context, CancellationToken cancellationToken) =>
        TrailRoutes.ExportAsync(
            query.Read, async filter => Csv((await audit.ListAsync(filter with { Page = 1 }, callers.Current!, cancellationToken)).Entries), "nhat-ky-truy-cap.csv", context);

    private static byte[] Csv(IEnumerable<AuditEntry> entries) => TrailCsv.Write("sequence,at,kind,actor,unit,subject,detail,address,times", entries, one =>
    [
        $"{one.Sequence}", TrailCsv.Instant(one.At), one.Entry.Kind.ToString(), one.Entry.Actor, one.Entry.Unit?.Code, one.Entry.Subject, one.Entry.Detail,
        one.Entry.Address, $"{one.Times}",
    ]);
}

internal sealed record AuditQuery(
    [property: Description("Account")] string? Actor,
    [property: Description("signedIn, signInRefused, signedOut, refused, exported, administered, personalDataRead, tokenUsed")] string? Kind,
    [property: Description("Code of a unit")] string? Unit,
    [property: Description("First day, in Vietnam")] DateOnly? From,
    [property: Description("Last day")] DateOnly? To,
    [property: Description("Part of subject or detail")] string? Q,
    [property: Description("From 1")] int? Page,
    [property: Description("1 to 200, default 50")] int? Size)
{
    public Result<AuditFilter> Read(int size)
    {
        var kind = QueryWord.Read<AccessKind>(Kind, "kind");
        if (kind.IsRefused)
        {
            return kind.Refusal;
        }

        var unit = TrailRoutes.ReadUnit(Unit);
        return unit.IsRefused
            ? unit.Refusal
            : new AuditFilter(TrailRoutes.NullIfBlank(Actor), kind.Value, unit.Value, From, To, Q, Math.Clamp(Page ?? 1, 1, 100_000), size);
    }
}

internal sealed record AuditPageResponse(int Total, IReadOnlyList<AuditEntryResponse> Entries)
{
    public static AuditPageResponse From(AuditPage page) => new(page.Total, [.. page.Entries.Select(AuditEntryResponse.From)]);
}

/// <param name="Sequence">Place in the chain.</param>
/// <param name="Times">How often within the minute.</param>
internal sealed record AuditEntryResponse(
    long Sequence, DateTimeOffset At, AccessKind Kind, string Actor, string? Unit, string Subject, string Detail, string Address, int Times)
{
    public static AuditEntryResponse From(AuditEntry entry) => new(
        entry.Sequence, entry.At, entry.Entry.Kind, entry.Entry.Actor, entry.Entry.Unit?.Code, entry.Entry.Subject, entry.Entry.Detail, entry.Entry.Address, entry.Times);
}
