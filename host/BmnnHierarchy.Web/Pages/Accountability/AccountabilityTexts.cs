using BmnnHierarchy.Accountability;

namespace BmnnHierarchy.Web.Pages.Accountability;

/// <summary>The one table of how records and their statuses look: classes and icons; what they are called is in the catalogue of measures.</summary>
public static class AccountabilityTexts
{
    private static readonly string[] DoneWords =
        ["da-hoi", "da-giai-trinh", "da-rut", "da-gui", "da-gia-han", "da-ket-thuc", "da-nhan", "da-tra-loi", "da-neu", "da-tong-hop", "da-giai-quyet", "da-danh-gia", "da-ghi", "da-dinh-chinh"];

    /// <summary>Whether the word in the address is one that the product wrote there.</summary>
    public static bool IsDone(string word) => DoneWords.Contains(word);

    public static IReadOnlyList<int> StatusesOf(RecordKind kind) => kind switch
    {
        RecordKind.Explanation => Numbers<ExplanationStatus>(),
        RecordKind.Directive => Numbers<DirectiveStatus>(),
        RecordKind.Difficulty => Numbers<DifficultyStatus>(),
        RecordKind.Matter => Numbers<MatterStatus>(),
        _ => [],
    };

    /// <summary>Name of the colour class and of the icon of a status.</summary>
    public static string LookOf(RecordKind kind, int status) => kind switch
    {
        RecordKind.Explanation => (ExplanationStatus)status switch
        {
            ExplanationStatus.AwaitingAnswer or ExplanationStatus.Returned => "due-soon",
            ExplanationStatus.Overdue => "overdue",
            ExplanationStatus.Answered => "in-progress",
            ExplanationStatus.Accepted => "done-on-time",
            _ => "not-due",
        },
        RecordKind.Directive => (DirectiveStatus)status switch
        {
            DirectiveStatus.OnItsWay => "no-data",
            DirectiveStatus.NotRead => "due-soon",
            DirectiveStatus.Read => "in-progress",
            DirectiveStatus.Answered => "done-on-time",
            DirectiveStatus.Overdue => "overdue",
            _ => "not-due",
        },
        RecordKind.Difficulty => (DifficultyStatus)status switch
        {
            DifficultyStatus.Raised => "due-soon",
            DifficultyStatus.NotSettled => "overdue",
            DifficultyStatus.Settled => "done-on-time",
            _ => "in-progress",
        },
        RecordKind.Matter => (MatterStatus)status switch
        {
            MatterStatus.Open => "due-soon",
            MatterStatus.Escalated => "in-progress",
            _ => "done-on-time",
        },
        _ => "not-due",
    };

    private static int[] Numbers<TEnum>()
        where TEnum : struct, Enum => [.. Enumerable.Range(0, Enum.GetValues<TEnum>().Length)];
}
