using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>The items of a draft that a person goes through, in their order, and what each is to be looked at for.</summary>
public sealed class DraftReview
{
    /// <summary>Something is wrong with it, or worth a look before the plan is issued.</summary>
    public const string Attention = "can-xem";

    /// <summary>The plan gives it no date of its own.</summary>
    public const string Undated = "khong-han";
    public const string Core = "cot-loi";
    public const string Own = "rieng";

    private readonly PlanDraft _draft;

    /// <param name="findings">What the preview of the draft says.</param>
    /// <param name="filter">One of <see cref="Filters"/>; anything else shows all.</param>
    /// <param name="leftOut">True for the items that are not kept.</param>
    public DraftReview(PlanDraft draft, IEnumerable<DraftFinding> findings, string? filter, bool leftOut)
    {
        _draft = draft;
        Findings = findings.Where(finding => finding.Item is not null).ToLookup(finding => finding.Item!, StringComparer.Ordinal);
        Filter = Filters.Contains(filter) ? filter : null;
        Shown = [.. draft.Items.Where(item => item.State == ItemState.Kept != leftOut && (leftOut || IsIn(Filter, item)))];
    }

    public static IReadOnlyList<string> Filters { get; } = [Attention, Undated, Core, Own];

    public ILookup<string, DraftFinding> Findings { get; }

    public string? Filter { get; }

    public IReadOnlyList<DraftItem> Shown { get; }

    public int CountOf(string? filter) => _draft.Items.Count(item => item.State == ItemState.Kept && IsIn(filter, item));

    /// <summary>What to look at; that no evidence is named is told by the field itself.</summary>
    public IEnumerable<DraftFinding> Told(DraftItem item) => Findings[item.Id].Where(finding => finding.Code != DraftRefusals.NoEvidenceExpected);

    public DraftItem? Before(DraftItem item) => Beside(item, -1);

    public DraftItem? After(DraftItem item) => Beside(item, +1);

    /// <summary>Also of an item that the filter no longer shows: its neighbour in the plan's order.</summary>
    private DraftItem? Beside(DraftItem item, int step)
    {
        var place = _draft.Items.IndexOf(item);
        var others = step > 0 ? Shown.Where(other => _draft.Items.IndexOf(other) > place) : Shown.Where(other => _draft.Items.IndexOf(other) < place).Reverse();
        return others.FirstOrDefault();
    }

    private bool IsIn(string? filter, DraftItem item) => filter switch
    {
        Attention => Told(item).Any(),
        Undated => item.Content is { DueOn: null, Recurrence: null, OnEvent: null, Kind: not DutyKind.Request },
        Core => item.Content.Core is not null,
        Own => item.Content.Core is null,
        _ => true,
    };
}
