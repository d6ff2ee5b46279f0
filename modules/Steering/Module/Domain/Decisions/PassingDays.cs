using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>Lets time pass for a unit. Nothing is recorded for days on which nothing changes.</summary>
internal static class PassingDays
{
    public static Decision Decide(SteeringState state, Circumstances circumstances)
    {
        var events = ImmutableArray.CreateBuilder<NewEvent>();
        var today = circumstances.Today;
        if (Deadlines.NextChange(state) <= today)
        {
            events.Add(new DaysPassed(today, Moved(state, today, circumstances.Calendar)).ToEvent());
            events.AddRange(Occurrences.OpenedBy(state, today, circumstances).Select(opened => opened.ToEvent()));
        }

        if (PassingHours.UpTo(state, circumstances.Now, circumstances.DayFor(state)) is { } passed)
        {
            events.Add(passed.ToEvent());
        }

        return events.Count == 0 ? Decision.Nothing : new Decision(events.ToImmutable());
    }

    /// <summary>The year's holidays may have been announced since a deadline was recorded.</summary>
    private static ImmutableArray<DueSoonMoved> Moved(SteeringState state, DateOnly today, WorkingCalendar calendar) =>
    [
        .. state.Duties.Values
            .Where(duty => !duty.IsDone && duty.DueOn >= today)
            .Select(duty => (duty.DueSoonFrom, Now: new DueSoonMoved(duty.Id, Deadlines.DueSoonFrom(duty.DueOn!.Value, calendar))))
            .Where(moved => moved.DueSoonFrom != moved.Now.DueSoonFrom)
            .Select(moved => moved.Now),
    ];
}
