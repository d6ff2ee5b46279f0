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
    public static DateOnly DueSoonFrom(DateOnly dueOn, WorkingCalendar calendar)
    {
        var last = dueOn;
        while (!calendar.IsWorkingDay(last))
        {
            last = last.AddDays(-1);
        }

        return calendar.WorkingDaysBefore(last, WorkingDaysOfWarning);
    }

    /// <summary>The next day after the state's own on which a status changes by itself or an occurrence opens; null when none will.</summary>
    public static DateOnly? NextChange(SteeringState state)
    {
        DateOnly? next = null;
        foreach (var duty in state.Duties.Values.Where(duty => !duty.IsDone))
        {
            Consider(duty.DueSoonFrom);
            Consider(duty.DueOn?.AddDays(1));
        }

        foreach (var cursor in state.Recurring.Values)
        {
            Consider(cursor.NextOpensOn);
        }

        return next;

        void Consider(DateOnly? day)
        {
            if (day > state.AsOf && (next is null || day < next))
            {
                next = day;
            }
        }
    }
}
