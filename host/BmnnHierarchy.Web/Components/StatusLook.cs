using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Components;

/// <summary>The one table of how a status looks: class (colour) and icon always go together, with the word from the catalogue of measures.</summary>
public static class StatusLook
{
    /// <summary>Name of the colour class and of the icon.</summary>
    public static string Of(DutyStatus status) => status switch
    {
        DutyStatus.NotDue => "not-due",
        DutyStatus.InProgress => "in-progress",
        DutyStatus.DueSoon => "due-soon",
        DutyStatus.Overdue => "overdue",
        DutyStatus.DoneOnTime => "done-on-time",
        DutyStatus.DoneLate => "done-late",
        DutyStatus.NoData => "no-data",
        DutyStatus.NotApplicable => "not-applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
