using System.Collections.Immutable;
using System.Text.RegularExpressions;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering;

/// <summary>
/// What is expected as evidence for a duty: the kinds of documents that the assignment lists, one of each; where it lists none,
/// what can be read from its words, of which parts between semicolons are expected each and what stands within a part are ways
/// to fulfil it. It guides the unit and the checker; whether evidence is enough, people judge.
/// </summary>
/// <param name="Parts">Empty when the plan says nothing.</param>
public sealed partial record ExpectedEvidence(ImmutableArray<ExpectedDocument> Parts)
{
    private static readonly ImmutableArray<(string Word, EvidenceKind Kind)> Words =
    [
        ("ke hoach", EvidenceKind.Plan),
        ("quyet dinh", EvidenceKind.Decision),
        ("bao cao", EvidenceKind.Report),
        ("bien ban", EvidenceKind.Minutes),
        ("to trinh", EvidenceKind.Submission),
        ("cong van", EvidenceKind.OfficialLetter),
        ("danh muc", EvidenceKind.List),
        ("danh sach", EvidenceKind.List),
        ("quy che", EvidenceKind.Regulation),
        ("noi quy", EvidenceKind.Regulation),
        ("ket luan", EvidenceKind.Conclusion),
    ];

    public static ExpectedEvidence Of(DutyTemplate template) => template.EvidenceKinds is { IsDefaultOrEmpty: false } kinds
        ? new([.. kinds.Select(kind => new ExpectedDocument(string.Empty, [KindOf(kind)], 1))])
        : Of(template.ExpectedEvidence);

    /// <summary>What units give of a kind that an assignment asks for.</summary>
    public static EvidenceKind KindOf(DocumentKind kind) => Enum.Parse<EvidenceKind>(kind.ToString());

    /// <summary>Reads the words of a plan (<c>02 biên bản; kế hoạch khắc phục</c>).</summary>
    public static ExpectedEvidence Of(string? words) => new(
    [
        .. (words ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PartOf),
    ]);

    /// <summary>The parts for which the documents do not suffice, and how many are missing; parts that no kind of document tells are left to people.</summary>
    public ImmutableArray<(ExpectedDocument Part, int Missing)> MissingFrom(IReadOnlyCollection<Evidence> given) =>
    [
        .. Parts.Where(part => !part.Kinds.IsEmpty)
            .Select(part => (part, part.Count - given.Count(document => part.Kinds.Contains(document.Kind))))
            .Where(part => part.Item2 > 0),
    ];

    private static ExpectedDocument PartOf(string words)
    {
        var folded = VietnameseText.Fold(words);

        // "Văn bản" says any official document: then nothing can be told missing by its kind.
        var any = folded.Contains("van ban", StringComparison.Ordinal);
        var count = LeadingNumber().Match(words) is { Success: true } match && int.TryParse(match.ValueSpan, out var number) ? Math.Clamp(number, 1, 10) : 1;
        return new ExpectedDocument(
            words, any ? [] : [.. Words.Where(word => folded.Contains(word.Word, StringComparison.Ordinal)).Select(word => word.Kind).Distinct()], count);
    }

    [GeneratedRegex(@"\A\d{1,2}(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingNumber();
}

/// <param name="Words">As the plan has it; empty where the assignment lists the kind itself.</param>
/// <param name="Kinds">Kinds of documents of which any counts; empty when no kind can be told.</param>
/// <param name="Count">How many such documents are expected, at least 1.</param>
public sealed record ExpectedDocument(string Words, ImmutableArray<EvidenceKind> Kinds, int Count);
