using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>A row of the catalogue: what people say that the plan assigns at a place.</summary>
/// <param name="Lead">Codes of bodies, names of kinds, or <c>*</c> for every unit.</param>
internal sealed record CatalogueRow(
    string Id, string Section, string[] Lead, DateOnly? Deadline, string? Recurrence, DutyKind Kind, string[] Kinds, string[] Bodies, string Task)
{
    public static IReadOnlyList<CatalogueRow> Read(string name) =>
        [.. File.ReadLines(TestDocuments.Path(name)).Skip(1).Where(line => line.Length > 0).Select(line => Of(line.Split('\t')))];

    public bool FoundIn(IReadOnlyCollection<ProposedAssignment> proposed)
    {
        var section = proposed.Where(assignment => Paragraph(assignment.Id) == Paragraph(Id)).ToList();
        return section.Find(assignment => assignment.Id == Id) is { } own
            && Overlap(own) > 0.3
            && section.TrueForAll(other => Overlap(other) <= Overlap(own));
    }

    /// <summary>Share of the row's words that the assignment says.</summary>
    private double Overlap(ProposedAssignment assignment)
    {
        var own = Words(Task);
        return (double)own.Count(Words(assignment.Text).Contains) / own.Count;
    }

    private static HashSet<string> Words(string text) =>
        [.. VietnameseText.Fold(text.Replace("BMNN", "bí mật nhà nước", StringComparison.Ordinal)).Split(' ')];

    /// <summary>The id without the letter of a clause.</summary>
    private static string Paragraph(string id) => char.IsAsciiLetterLower(id[^1]) ? id[..id.LastIndexOf('.')] : id;

    private static CatalogueRow Of(string[] cells) => new(
        cells[0],
        cells[1],
        List(cells[2]),
        cells[3].Length == 0 ? null : DateOnly.ParseExact(cells[3], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        cells[4].Length == 0 ? null : cells[4],
        Enum.Parse<DutyKind>(cells[5], ignoreCase: true),
        List(cells[6]),
        List(cells[7]),
        cells[8]);

    private static string[] List(string cell) => cell.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
