using System.ComponentModel;
using System.Text;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>What somebody has done, and what was done to a unit or a record. Only of what the reader may see.</summary>
internal static class ChangeTrailEndpoints
{
    private const int MostAPage = 200;
    private const int MostExported = 10_000;

    public static void MapChangeTrail(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/audit/changes").WithTags("Audit");
        changes.MapGet("/", ListAsync).WithName("ReadChanges").WithSummary("What a person has done, or what was done to a unit or a record; the last first")
            .NeedsSomewhere(Permission.ReadAudit).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        changes.MapGet("/export", ExportAsync).WithName("ExportChanges").WithSummary("The same as a CSV file, at most 10,000 changes")
            .NeedsSomewhere(Permission.ReadAudit).WithMetadata(new ReadsPersonalDataAttribute())
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Results<Ok<ChangePageResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] ChangeQuery query, IChangeReads changes, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var filter = query.Read(Math.Clamp(query.Size ?? 50, 1, MostAPage));
        if (filter.IsRefused)
        {
            return ProblemMapper.From(filter.Refusal, context);
        }

        var page = await changes.ListAsync(filter.Value, callers.Current!, cancellationToken);
        return TypedResults.Ok(new ChangePageResponse([.. page.Changes.Select(ChangeResponse.From)], page.Next?.ToString()));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        [AsParameters] ChangeQuery query, IChangeReads changes, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var filter = query.Read(MostExported);
        if (filter.IsRefused)
        {
            return ProblemMapper.From(filter.Refusal, context);
        }

        var page = await changes.ListAsync(filter.Value with { Before = null }, callers.Current!, cancellationToken);
        return TypedResults.File(Csv(page.Changes), "text/csv; charset=utf-8", "nhat-ky-thay-doi.csv");
    }

    private static byte[] Csv(IEnumerable<Change> changes)
    {
        var text = new StringBuilder("at,actor,token,unit,record,sequence,type,reason\r\n");
        foreach (var change in changes)
        {
            string?[] cells =
            [
                change.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture), change.Actor, change.Token is { } token ? $"{token}" : null, change.Unit?.Code,
                change.Record, $"{change.Sequence}", change.Type, change.Reason,
            ];
            text.AppendJoin(',', cells.Select(AuditCsv.Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }
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

        UnitKey? unit = null;
        if (!string.IsNullOrWhiteSpace(Unit))
        {
            if (!UnitKey.TryFromCode(Unit, out var key))
            {
                return Refusal.Of(HostRefusals.UnitCodeIsMalformed, "unit");
            }

            unit = key;
        }

        var before = ChangePlace.Read(Before);
        return Before is { Length: > 0 } && before is null ? Refusal.Of(HostRefusals.RequestIsMalformed, "before")
            : Record is { Length: > LongestName } ? Refusal.Of(HostRefusals.RequestIsMalformed, "record")
            : new ChangeFilter(NullIfBlank(Actor), unit, NullIfBlank(Record), From, To, before, size);
    }

    private static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <param name="Next">Give it as <c>before</c> to go on; null when there is nothing more.</param>
internal sealed record ChangePageResponse(IReadOnlyList<ChangeResponse> Changes, string? Next);

/// <param name="Record">Name of the record's stream; with the sequence it names the event.</param>
/// <param name="Type">What happened (<c>steering.duty-updated</c>).</param>
/// <param name="Token">Number of the actor's token with which a program did it; null when a person did.</param>
internal sealed record ChangeResponse(DateTimeOffset At, string Actor, string? Unit, string Record, long Sequence, string Type, string? Reason, int? Token)
{
    public static ChangeResponse From(Change change) =>
        new(change.At, change.Actor, change.Unit?.Code, change.Record, change.Sequence, change.Type, change.Reason, change.Token);
}
