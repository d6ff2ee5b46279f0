namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// The one derivation of a duty's status: from its deadline, what the unit has reported and the day. Nothing is stored, so
/// nothing can disagree.
/// </summary>
internal static class DutyStatusRule
{
    public static DutyStatus StatusOn(Duty duty, DateOnly day) => duty switch
    {
        { DoneOn: { } done } => duty.DueOn is { } due && done > due ? DutyStatus.DoneLate : DutyStatus.DoneOnTime,
        { DueOn: null } => duty.Current is null ? DutyStatus.NoData : DutyStatus.InProgress,
        _ when day > duty.DueOn => DutyStatus.Overdue,
        _ when day >= duty.DueSoonFrom => DutyStatus.DueSoon,
        _ => duty.Current is null ? DutyStatus.NotDue : DutyStatus.InProgress,
    };

    /// <summary>The day from which the status holds, by the same facts: a deadline that has passed counts from the day after it,
    /// also when the duty came into this system later or a claim was withdrawn since.</summary>
    public static DateOnly Since(Duty duty, DateOnly day) => StatusOn(duty, day) switch
    {
        DutyStatus.Overdue => duty.DueOn!.Value.AddDays(1),
        DutyStatus.DueSoon => duty.DueSoonFrom!.Value,
        DutyStatus.DoneOnTime or DutyStatus.DoneLate => duty.DoneOn!.Value,
        DutyStatus.InProgress => duty.Claims[0].On,
        _ => duty.AssignedOn,
    };

    /// <summary>Days since the deadline of an overdue duty, otherwise null.</summary>
    public static int? DaysOverdue(Duty duty, DateOnly day) =>
        StatusOn(duty, day) is DutyStatus.Overdue ? day.DayNumber - duty.DueOn!.Value.DayNumber : null;
}
