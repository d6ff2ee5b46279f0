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
        DateOnly? next = null;
        foreach (var duty in state.Duties.Values)
        {
            if (!duty.IsDone)
            {
                Consider(duty, duty.DueSoonFrom);
                Consider(duty, duty.DueOn?.AddDays(1));
                Consider(duty, duty.Terms.Exemption?.Until.AddDays(1));
            }
        }

        foreach (var (_, cursor) in state.Recurring)
        {
            if (IsNearer(cursor.NextOpensOn))
            {
                next = cursor.NextOpensOn;
            }
        }

        return next;

        bool IsNearer(DateOnly day) => day > state.AsOf && (next is null || day < next);

        void Consider(Duty duty, DateOnly? turn)
        {
            if (turn is { } day && IsNearer(day) && DutyStatusRule.StatusOn(duty, day) != DutyStatusRule.StatusOn(duty, state.AsOf))
            {
                next = day;
            }
        }
    }
}
