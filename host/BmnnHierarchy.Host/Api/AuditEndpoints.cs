using System.ComponentModel;
using System.Text;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>The trail of access, within the units that the reader may see.</summary>
internal static class AuditEndpoints
{
    private const int MostAPage = 200;
    private const int MostExported = 10_000;

    public static void MapAudit(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/", ListAsync).WithName("ReadAudit").WithSummary("Who came in, was refused, took data out or administered; the last first")
            .NeedsSomewhere(Permission.ReadAudit).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
        audit.MapGet("/export", ExportAsync).WithName("ExportAudit").WithSummary("The same as a CSV file, at most 10,000 entries")
            .NeedsSomewhere(Permission.ReadAudit).WithMetadata(new ReadsPersonalDataAttribute())
            .Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
    }

    private static async Task<Results<Ok<AuditPageResponse>, ProblemHttpResult>> ListAsync(
        [AsParameters] AuditQuery query, IAuditReads audit, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var filter = query.Read(Math.Clamp(query.Size ?? 50, 1, MostAPage));
        if (filter.IsRefused)
        {
            return ProblemMapper.From(filter.Refusal, context);
        }

        var page = await audit.ListAsync(filter.Value, callers.Current!, cancellationToken);
        return TypedResults.Ok(new AuditPageResponse(page.Total, [.. page.Entries.Select(AuditEntryResponse.From)]));
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync(
        [AsParameters] AuditQuery query, IAuditReads audit, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var filter = query.Read(MostExported);
        if (filter.IsRefused)
        {
            return ProblemMapper.From(filter.Refusal, context);
        }

        var page = await audit.ListAsync(filter.Value with { Page = 1 }, callers.Current!, cancellationToken);
        return TypedResults.File(AuditCsv.Write(page.Entries), "text/csv; charset=utf-8", "nhat-ky-truy-cap.csv");
    }
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

        UnitKey? unit = null;
        if (!string.IsNullOrEmpty(Unit))
        {
            if (!UnitKey.TryFromCode(Unit, out var key))
            {
                return Refusal.Of(HostRefusals.UnitCodeIsMalformed, "unit");
            }

            unit = key;
        }

        return new AuditFilter(string.IsNullOrWhiteSpace(Actor) ? null : Actor, kind.Value, unit, From, To, Q, Math.Clamp(Page ?? 1, 1, 100_000), size);
    }
}

internal sealed record AuditPageResponse(int Total, IReadOnlyList<AuditEntryResponse> Entries);

/// <param name="Sequence">Place in the chain.</param>
/// <param name="Times">How often within the minute.</param>
internal sealed record AuditEntryResponse(
    long Sequence, DateTimeOffset At, AccessKind Kind, string Actor, string? Unit, string Subject, string Detail, string Address, int Times)
{
    public static AuditEntryResponse From(AuditEntry entry) => new(
        entry.Sequence, entry.At, entry.Entry.Kind, entry.Entry.Actor, entry.Entry.Unit?.Code, entry.Entry.Subject, entry.Entry.Detail, entry.Entry.Address, entry.Times);
}

/// <summary>One line an entry, in UTF-8 with its mark, so that a spreadsheet reads Vietnamese.</summary>
internal static class AuditCsv
{
    public static byte[] Write(IEnumerable<AuditEntry> entries)
    {
        var text = new StringBuilder("sequence,at,kind,actor,unit,subject,detail,address,times\r\n");
        foreach (var (sequence, at, entry, times) in entries)
        {
            string?[] cells =
            [
                $"{sequence}", at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", System.Globalization.CultureInfo.InvariantCulture), entry.Kind.ToString(), entry.Actor,
                entry.Unit?.Code, entry.Subject, entry.Detail, entry.Address, $"{times}",
            ];
            text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    /// <summary>Quoted (RFC 4180); what a spreadsheet would take for a formula is text.</summary>
    internal static string Cell(string? value)
    {
        var text = value ?? string.Empty;
        var plain = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
