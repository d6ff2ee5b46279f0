using System.Globalization;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Tests.Plans;

/// <summary>A row of the catalogue of assignments, with the last day in time that the documented table gives it.</summary>
/// <param name="Due">A day or a recurrence as the table writes it; null for a request.</param>
internal sealed record CatalogueRow(string Id, DutyKind Kind, string[] Kinds, string[] Bodies, string? Due)
{
    /// <param name="catalogue">File of the catalogue, written by people from the plan.</param>
    /// <param name="prefix">Beginning of the plan's ids in the table.</param>
    public static IReadOnlyList<CatalogueRow> Read(string catalogue, string prefix)
    {
        var table = Table(prefix);
        return
        [
            .. File.ReadLines(PlanDocuments.Path(catalogue)).Skip(1).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(cells => new CatalogueRow(
                cells[0], Enum.Parse<DutyKind>(cells[5], ignoreCase: true), List(cells[6]), List(cells[7]), table[$"{prefix}-{cells[0]}"])),
        ];
    }

    /// <summary>The units of the province that the row binds on the day, told from the catalogue alone.</summary>
    public IEnumerable<Unit> Units(IEnumerable<Unit> ofTheProvince) => ofTheProvince.Where(unit =>
        Kinds.Contains(unit.Kind.ToString())
        || (unit.Kind.IsCommuneLevel() && Kinds.Contains(nameof(UnitKind.FormerDistrict)))
        || (unit.BodyCode is { } body && Bodies.Contains(body)));

    /// <summary>The first deadline that is not before the plan.</summary>
    public DateOnly? FirstDue(DateOnly issuedOn) => Due switch
    {
        null => null,
        { } yearly when yearly.StartsWith("yearly:", StringComparison.Ordinal) => Day($"{issuedOn.Year}-{yearly[7..]}") is var day && day < issuedOn ? day.AddYears(1) : day,
        _ => Day(Due),
    };

    public bool Recurs => Due is { } due && !char.IsAsciiDigit(due[0]);

    private static Dictionary<string, string?> Table(string prefix) => File.ReadLines(PlanDocuments.Path("assignments.md"))
        .Where(line => line.StartsWith($"| {prefix}-", StringComparison.Ordinal))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .ToDictionary(cells => cells[1], cells => cells[4] == "–" ? null : cells[4]);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>The two real plans, the catalogue of their assignments and the table of the documentation.</summary>
internal static class PlanDocuments
{
    public const string HaiPhong = "hai-phong-298-kh-ubnd-2025.txt";
    public const string NgheAn = "nghe-an-bmnn-2025.txt";

    public static string Path(string name) => System.IO.Path.Combine(AppContext.BaseDirectory, "Documents", name);
}
