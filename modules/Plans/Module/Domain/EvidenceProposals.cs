using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain;

/// <summary>Which documents would prove an assignment, told by what it asks to be done. A proposal that an officer confirms.</summary>
internal static class EvidenceProposals
{
    private static readonly ImmutableArray<(DocumentKind Kind, ImmutableArray<string> Words)> Acts =
    [
        (DocumentKind.Plan, ["xay dung ke hoach", "ban hanh ke hoach", "lap ke hoach"]),
        (DocumentKind.Decision, ["kien toan", "thanh lap", "ban hanh quyet dinh", "ra quyet dinh"]),
        (DocumentKind.OfficialLetter, ["van ban huong dan", "van ban chi dao", "van ban don doc", "cong van"]),
        (DocumentKind.Report, ["bao cao"]),
        (DocumentKind.Minutes, ["kiem tra", "ra soat", "ban giao", "kiem dinh", "tieu huy", "bien ban"]),
        (DocumentKind.Submission, ["to trinh", "trinh uy ban", "trinh ubnd", "tham muu uy ban", "tham muu ubnd"]),
        (DocumentKind.List, ["lap danh muc", "lap danh sach", "thong ke", "danh muc bi mat"]),
        (DocumentKind.Regulation, ["quy che", "noi quy"]),
        (DocumentKind.Conclusion, ["ket luan kiem tra", "ket luan thanh tra"]),
    ];

    /// <summary>In the order of the list; null when the words name no act that leaves a document of a kind.</summary>
    public static ImmutableArray<DocumentKind>? Of(DutyKind kind, string text)
    {
        if (kind is DutyKind.Request)
        {
            return null;
        }

        var words = VietnameseText.Fold(text);
        ImmutableArray<DocumentKind> found = [.. Acts.Where(act => act.Words.Any(said => words.Contains(said, StringComparison.Ordinal))).Select(act => act.Kind)];
        return kind is DutyKind.Reporting ? [DocumentKind.Report] : found.IsEmpty ? null : found;
    }
}
