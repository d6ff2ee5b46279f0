using BmnnHierarchy.Access;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Pages.Deadlines;

/// <summary>What can be done about a duty's deadline.</summary>
public enum TermActionKind
{
    AskExtension,
    AskNotApplicable,
    WithdrawRequest,
    DecideRequest,
    SetNotApplicable,
    EndNotApplicable,
}

/// <summary>Which of it a reader may do now, and how it is named in addresses.</summary>
public static class TermAction
{
    public static IReadOnlyList<TermActionKind> Of(DutyView duty, Func<Permission, bool> may)
    {
        var deadline = duty.Deadline ?? DeadlineView.Plain;
        var open = deadline.Requests.Where(request => request.Outcome == DutyRequestOutcome.Open).Select(request => request.Kind).ToHashSet();
        var actions = new List<TermActionKind>();
        if (may(Permission.UpdateDuties) && duty.DoneOn is null)
        {
            Add(TermActionKind.AskExtension, duty.DueOn is not null && !open.Contains(DutyRequestKind.Extension));
            Add(TermActionKind.AskNotApplicable, !open.Contains(DutyRequestKind.NotApplicable) && deadline.NotApplicableUntil is null);
        }

        if (may(Permission.DecideRequests))
        {
            Add(TermActionKind.SetNotApplicable, duty.DoneOn is null && deadline.NotApplicableUntil is null && !open.Contains(DutyRequestKind.NotApplicable));
            Add(TermActionKind.EndNotApplicable, duty.DoneOn is null && deadline.NotApplicableUntil is not null);
        }

        return actions;

        void Add(TermActionKind kind, bool makesSense)
        {
            if (makesSense)
            {
                actions.Add(kind);
            }
        }
    }

    public static string WordOf(TermActionKind kind) => kind switch
    {
        TermActionKind.AskExtension => "gia-han",
        TermActionKind.AskNotApplicable => "khong-ap-dung",
        TermActionKind.WithdrawRequest => "rut",
        TermActionKind.DecideRequest => "quyet-dinh",
        TermActionKind.SetNotApplicable => "xac-dinh-khong-ap-dung",
        TermActionKind.EndNotApplicable => "ap-dung-lai",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static TermActionKind? Read(string? word) =>
        Enum.GetValues<TermActionKind>().Cast<TermActionKind?>().FirstOrDefault(kind => WordOf(kind!.Value) == word);
}
