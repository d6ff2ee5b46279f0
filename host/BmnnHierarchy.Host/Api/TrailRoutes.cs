using System.Globalization;
using System.Text;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>What the two trails, of access and of changes, have in common: who reads them, how long a page is, how they leave as a file.</summary>
internal static class TrailRoutes
{
    private const int MostAPage = 200;
    private const int UsualPage = 50;
    private const int MostExported = 10_000;
    private const string Csv = "text/csv";

    /// <summary>A list and its export below one address.</summary>
    public static void MapTrail(this RouteGroupBuilder trail, (string Name, string Summary, Delegate Handler) list, (string Name, string Summary, Delegate Handler) export)
    {
        Describe(trail.MapGet("/", list.Handler), list.Name, list.Summary);
        Describe(trail.MapGet("/export", export.Handler), export.Name, export.Summary).Produces<string>(StatusCodes.Status200OK, Csv);
    }

    /// <summary>A page of what was asked for, or why it cannot be read.</summary>
    public static async Task<Results<Ok<TResponse>, ProblemHttpResult>> ListAsync<TFilter, TResponse>(
        int? size, Func<int, Result<TFilter>> read, Func<TFilter, Task<TResponse>> find, HttpContext context)
    {
        var filter = read(Math.Clamp(size ?? UsualPage, 1, MostAPage));
        return filter.IsRefused ? ProblemMapper.From(filter.Refusal, context) : TypedResults.Ok(await find(filter.Value));
    }

    /// <summary>From its beginning, as a file that a spreadsheet reads.</summary>
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ExportAsync<TFilter>(
        Func<int, Result<TFilter>> read, Func<TFilter, Task<byte[]>> write, string file, HttpContext context)
    {
        var filter = read(MostExported);
        return filter.IsRefused ? ProblemMapper.From(filter.Refusal, context) : TypedResults.File(await write(filter.Value), $"{Csv}; charset=utf-8", file);
    }

    /// <summary>The unit that a query names; null when it names none.</summary>
    public static Result<UnitKey?> ReadUnit(string? code) =>
        string.IsNullOrWhiteSpace(code) ? (UnitKey?)null
        : UnitKey.TryFromCode(code, out var key) ? key
        : Refusal.Of(HostRefusals.UnitCodeIsMalformed, "unit");

    public static string? NullIfBlank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .WithName(name).WithSummary(summary).NeedsSomewhere(Permission.ReadAudit).WithMetadata(new ReadsPersonalDataAttribute())
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden);
}

/// <summary>One line an entry, in UTF-8 with its mark, so that a spreadsheet reads Vietnamese.</summary>
internal static class TrailCsv
{
    public static byte[] Write<T>(string header, IEnumerable<T> entries, Func<T, string?[]> cells)
    {
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var entry in entries)
        {
            text.AppendJoin(',', cells(entry).Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static string Instant(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Quoted (RFC 4180); what a spreadsheet would take for a formula is text.</summary>
    internal static string Cell(string? value)
    {
        var text = value ?? string.Empty;
        var plain = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
