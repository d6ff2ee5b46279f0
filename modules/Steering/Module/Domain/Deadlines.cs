using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>When a deadline is near, and when a unit's statuses next change by themselves.</summary>
internal static class Deadlines
{
    /// <summary>The warning time of a plan's deadline, in working days.</summary>
    public const int WorkingDaysOfWarning = 7;

    /// <summary>
    /// The first day after which at most seven working days are left up to and including the deadline. A deadline on a day
    /// off leaves no more working days than the working day before it.
    /// </summary>
    public static DateOnly DueSoonFrom(DateOnly dueOn, WorkingCalendar calendar) =>
        calendar.WorkingDaysBefore(calendar.WorkingDayUpTo(dueOn), WorkingDaysOfWarning);

    /// <summary>The next day after the state's own on which a status changes by itself or an occurrence opens; null when none will.</summary>
    public static DateOnly? NextChange(SteeringState state)
    {
        var turns = state.Duties.Values.SelectMany(duty => TurningDays(duty).Where(day =>
            day > state.AsOf && DutyStatusRule.StatusOn(duty, day) != DutyStatusRule.StatusOn(duty, state.AsOf)));
        return turns
            .Concat(state.Recurring.Values.Select(cursor => cursor.NextOpensOn).Where(day => day > state.AsOf))
            .Select(day => (DateOnly?)day)
            .Min();
    }

    /// <summary>The days on which the status may be another one than the day before.</summary>
    private static IEnumerable<DateOnly> TurningDays(Duty duty)
    {
        if (duty.IsDone)
        {
            yield break;
        }

        if (duty.DueSoonFrom is { } near)
        {
            yield return near;
        }

        if (duty.DueOn is { } due)
        {
            yield return due.AddDays(1);
        }

        if (duty.Terms.Exemption is { } exemption)
        {
            yield return exemption.Until.AddDays(1);
        }
    }
}
