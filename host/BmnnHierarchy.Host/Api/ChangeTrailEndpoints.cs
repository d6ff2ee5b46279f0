using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>What somebody has done, and what was done to a unit or a record. Only of what the reader may see.</summary>
internal static class ChangeTrailEndpoints
{
    public static void MapChangeTrail(this IEndpointRouteBuilder api) => api.MapGroup("/audit/changes").WithTags("Audit").MapTrail(
        ("ReadChanges", "What a person has done, or what was done to a unit or a record; the last first", ListAsync),
        ("ExportChanges", "The same as a CSV file, at most 10,000 changes", ExportAsync));

    private static Task<Results<Ok<ChangePageResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] ChangeQuery query, IChangeReads changes, ICallerContext callers, HttpContext context, CancellationToken cancellationToken) =>
        TrailRoutes.ListAsync(
            query.Size, query.Read, async filter => ChangePageResponse.From(await changes.ListAsync(filter, callers.Current!, cancellationToken)), context);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        [AsParameters] ChangeQuery query, IChangeReads changes, ICallerContext callers, HttpContext context, CancellationToken cancellationToken) =>
        TrailRoutes.ExportAsync(
            query.Read, async filter => Csv((await changes.ListAsync(filter with { Before = null }, callers.Current!, cancellationToken)).Changes), "nhat-ky-thay-doi.csv", context);

    private static byte[] Csv(IEnumerable<Change> changes) => TrailCsv.Write("at,actor,token,unit,record,sequence,type,reason", changes, change =>
    [
        TrailCsv.Instant(change.At), change.Actor, change.Token is { } token ? $"{token}" : null, change.Unit?.Code,
        change.Record, $"{change.Sequence}", change.Type, change.Reason,
    ]);
}

internal sealed record ChangeQuery(
    [property: Description("Account; actor, unit or record must be given")] string? Actor,
    [property: Description("Code of a unit")] string? Unit,
    [property: Description("Name of a record's stream (steering/unit:31-11146)")] string? Record,
    [property: Description("First day, in Vietnam")] DateOnly? From,
    [property: Description("Last day")] DateOnly? To,
    [property: Description("Where the answer before ended: its next")] string? Before,
    [property: Description("1 to 200, default 50")] int? Size)
{
    private const int LongestName = 200;

    public Result<ChangeFilter> Read(int size)
    {
        if (string.IsNullOrWhiteSpace(Actor) && string.IsNullOrWhiteSpace(Unit) && string.IsNullOrWhiteSpace(Record))
        {
            return Refusal.Of(HostRefusals.RequestIsMalformed, "actor");
        }

        var unit = TrailRoutes.ReadUnit(Unit);
        if (unit.IsRefused)
        {
            return unit.Refusal;
        }

        var before = ChangePlace.Read(Before);
        return Before is { Length: > 0 } && before is null ? Refusal.Of(HostRefusals.RequestIsMalformed, "before")
            : Record is { Length: > LongestName } ? Refusal.Of(HostRefusals.RequestIsMalformed, "record")
            : new ChangeFilter(TrailRoutes.NullIfBlank(Actor), unit.Value, TrailRoutes.NullIfBlank(Record), From, To, before, size);
    }
}

/// <param name="Next">Give it as <c>before</c> to go on; null when there is nothing more.</param>
internal sealed record ChangePageResponse(IReadOnlyList<ChangeResponse> Changes, string? Next)
{
    public static ChangePageResponse From(ChangePage page) => new([.. page.Changes.Select(ChangeResponse.From)], page.Next?.ToString());
}

/// <param name="Record">Name of the record's stream; with the sequence it names the event.</param>
/// <param name="Type">What happened (<c>steering.duty-updated</c>).</param>
/// <param name="Token">Number of the actor's token with which a program did it; null when a person did.</param>
internal sealed record ChangeResponse(DateTimeOffset At, string Actor, string? Unit, string Record, long Sequence, string Type, string? Reason, int? Token)
{
    public static ChangeResponse From(Change change) =>
        new(change.At, change.Actor, change.Unit?.Code, change.Record, change.Sequence, change.Type, change.Reason, change.Token);
}
