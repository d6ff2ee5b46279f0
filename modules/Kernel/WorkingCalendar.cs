using System.Collections.Frozen;

namespace BmnnHierarchy.Kernel;

/// <summary>
/// Working days of administrative bodies: Monday to Friday, less public holidays (Labour Code 45/2019/QH14, article 112,
/// as fixed for each year), plus the substitute days that a year's announcement turns into working days.
/// </summary>
public sealed class WorkingCalendar
{
    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenSet<DateOnly> _substituteWorkingDays;

    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> substituteWorkingDays)
    {
        _holidays = holidays.ToFrozenSet();
        _substituteWorkingDays = substituteWorkingDays.ToFrozenSet();
    }

    public static WorkingCalendar WeekdaysOnly { get; } = new([], []);

    public bool IsWorkingDay(DateOnly day) =>
        _substituteWorkingDays.Contains(day)
        || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day));

    /// <summary>The day that lies <paramref name="count"/> working days before <paramref name="day"/>; 0 gives the day itself.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(-1);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }
}
