using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>A unit's duties as its people see them.</summary>
internal static class DutyViews
{
    public static UnitDuties All(UnitKey unit, SteeringState state, long version, DateOnly today)
    {
        var day = DayShown(state, today);
        return new UnitDuties(unit.ToString(), version, day, [.. state.Duties.Values.Select(duty => Of(unit, duty, day))]);
    }

    /// <summary>
    /// Today while no status has changed by itself since the state's own day; otherwise that day, so that nothing is shown
    /// that the roll-up has not counted.
    /// </summary>
    public static DateOnly DayShown(SteeringState state, DateOnly today) =>
        today > state.AsOf && !(Deadlines.NextChange(state) <= today) ? today : state.AsOf;

    public static DutyView Of(UnitKey unit, Duty duty, DateOnly day) => new(
        duty.Id,
        unit.ToString(),
        duty.Plan,
        duty.Template,
        duty.Occurrence,
        duty.Area,
        duty.Version,
        DutyStatusRule.StatusOn(duty, day),
        DutyStatusRule.Since(duty, day),
        duty.DueOn,
        DutyStatusRule.DaysOverdue(duty, day),
        duty.Current?.Report.ProgressPercent ?? 0,
        duty.DoneOn,
        duty.Current?.Report.Evidence,
        duty.Current?.Report.Note,
        duty.Verification,
        duty.Current?.At,
        ClaimOf(duty),
        duty.Rejected.Count,
        TermViews.Of(duty, day),
        duty.Breakdown.Shown());

    private static ClaimView? ClaimOf(Duty duty) => duty.Current is { } claim
        ? new ClaimView(claim.Sequence, claim.On, claim.Reporters, claim.Report.AllDocuments, claim.Verdict)
        : null;
}
