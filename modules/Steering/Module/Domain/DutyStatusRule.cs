namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// The one derivation of a duty's status: from its deadline, what the unit has reported, what was agreed and the day.
/// Nothing is stored, so nothing can disagree.
/// </summary>
internal static class DutyStatusRule
{
    public static DutyStatus StatusOn(Duty duty, DateOnly day) => duty switch
    {
        { IsDone: true } => IsLate(duty) ? DutyStatus.DoneLate : DutyStatus.DoneOnTime,
        { ByPlan: not null } => DutyStatus.NotApplicable,
        _ when duty.Terms.Exemption?.Covers(day) is true => DutyStatus.NotApplicable,
        { DueOn: null } => duty.Current is null ? DutyStatus.NoData : DutyStatus.InProgress,
        _ when day > duty.DueOn || duty.Terms.HourPassed => DutyStatus.Overdue,
        _ when day >= duty.DueSoonFrom => DutyStatus.DueSoon,
        _ => duty.Current is null ? DutyStatus.NotDue : DutyStatus.InProgress,
    };

    /// <summary>The day from which the status holds, by the same facts: a deadline that has passed counts from the day after it,
    /// also when the duty came into this system later or a claim was withdrawn since.</summary>
    public static DateOnly Since(Duty duty, DateOnly day) => StatusOn(duty, day) switch
    {
        DutyStatus.Overdue => OverdueFrom(duty),
        DutyStatus.DueSoon => duty.DueSoonFrom!.Value,
        DutyStatus.DoneOnTime or DutyStatus.DoneLate => duty.DoneOn!.Value,
        DutyStatus.InProgress => duty.Claims[0].On,
        DutyStatus.NotApplicable when duty.ByPlan is { } withdrawn => withdrawn.On,
        DutyStatus.NotApplicable => duty.Terms.Exemption!.From,
        _ => duty.AssignedOn,
    };

    /// <summary>Days since the deadline of an overdue duty, otherwise null. 0 when a deadline in hours has passed today.</summary>
    public static int? DaysOverdue(Duty duty, DateOnly day) => StatusOn(duty, day) is DutyStatus.Overdue
        ? day.DayNumber - OverdueFrom(duty).DayNumber + (duty.Terms.HourPassed ? 0 : 1)
        : null;

    /// <summary>A deadline that passed while the duty did not apply counts from the day on which it applied again.</summary>
    private static DateOnly OverdueFrom(Duty duty)
    {
        var missed = duty.Terms.HourPassed ? duty.DueOn!.Value : duty.DueOn!.Value.AddDays(1);
        return duty.Terms.Exemption is { } exemption && exemption.Covers(missed) ? exemption.Until.AddDays(1) : missed;
    }

    /// <summary>On the day of a deadline in hours, the minute of the report decides: a result's own minute is not asked for.</summary>
    private static bool IsLate(Duty duty) => duty switch
    {
        { DueOn: { } due, DoneOn: { } done } when done != due => done > due,
        { Terms.DueAt: { } at, Current: { } claim } => (claim.FirstDoneAt ?? claim.At) > at,
        _ => false,
    };
}
