using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Components;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>The mark of each kind of entry in a duty's history; its words are the texts <c>act.*</c> and <c>fact.*</c>.</summary>
public static class HistoryLook
{
    public static string IconOf(DutyHistoryEntry entry) => entry.Act switch
    {
        DutyAct.Assigned => "assigned",
        DutyAct.Updated => "in-progress",
        DutyAct.Corrected => "edited",
        DutyAct.Withdrawn => "undone",
        DutyAct.Confirmed => "verified",
        DutyAct.Rejected => "rejected",
        DutyAct.ExtensionAsked or DutyAct.NotApplicableAsked => "due-soon",
        DutyAct.ExtensionGranted => "verified",
        DutyAct.NotApplicableGranted => "not-applicable",
        DutyAct.RequestRefused => "rejected",
        DutyAct.RequestWithdrawn => "undone",
        DutyAct.Reminded => "reminder",
        DutyAct.NotApplicableEnded or DutyAct.EventRecorded or DutyAct.AmendedByPlan or DutyAct.WithdrawnByPlan => "assigned",
        DutyAct.StatusChanged => entry.Facts is [{ Kind: HistoryFactKind.Status } fact, ..] ? StatusLook.Of(Enum.Parse<DutyStatus>(fact.Value)) : "due-soon",
        _ => "info",
    };
}
