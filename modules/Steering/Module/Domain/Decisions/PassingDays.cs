using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>Lets time pass for a unit. Nothing is recorded for days on which nothing changes.</summary>
internal static class PassingDays
{
    public static Decision Decide(SteeringState state, DateOnly today, IPlanCatalogue plans, WorkingCalendar calendar)
    {
        if (!(Deadlines.NextChange(state) <= today))
        {
            return Decision.Nothing;
        }

        return new Decision(
        [
            new DaysPassed(today, Moved(state, today, calendar)).ToEvent(),
            .. Occurrences.OpenedBy(state, today, plans, calendar).Select(opened => opened.ToEvent()),
        ]);
    }

    /// <summary>The year's holidays may have been announced since a deadline was recorded.</summary>
    private static ImmutableArray<DueSoonMoved> Moved(SteeringState state, DateOnly today, WorkingCalendar calendar) =>
    [
        .. state.InOrder
            .Where(duty => !duty.IsDone && duty.DueOn >= today)
            .Select(duty => (duty.DueSoonFrom, Now: new DueSoonMoved(duty.Id, Deadlines.DueSoonFrom(duty.DueOn!.Value, calendar))))
            .Where(moved => moved.DueSoonFrom != moved.Now.DueSoonFrom)
            .Select(moved => moved.Now),
    ];
}
