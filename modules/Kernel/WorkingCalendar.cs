using System.Collections.Frozen;

namespace BmnnHierarchy.Kernel;

/// <summary>
/// Working days of administrative bodies: Monday to Friday, less public holidays (Labour Code 45/2019/QH14, article 112,
/// as fixed for each year), plus the substitute days that a year's announcement turns into working days.
/// </summary>
/// <remarks>
/// For a year that the calendar does not know (<see cref="Knows"/>), Monday to Friday less the holidays that have a fixed day
/// of the solar year: 1 January, 30 April, 1 May and 2 September. Tết and the Hùng Kings' day are then not counted.
/// </remarks>
public sealed class WorkingCalendar
{
    private static readonly FrozenSet<(int Month, int Day)> FixedHolidays = new[] { (1, 1), (4, 30), (5, 1), (9, 2) }.ToFrozenSet();

    private readonly FrozenSet<DateOnly> _holidays;
    private readonly FrozenSet<DateOnly> _substituteWorkingDays;
    private readonly FrozenSet<int>? _years;

    /// <param name="years">The years whose days off are given in full; null means all.</param>
    public WorkingCalendar(IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> substituteWorkingDays, IEnumerable<int>? years = null)
    {
        _holidays = holidays.ToFrozenSet();
        _substituteWorkingDays = substituteWorkingDays.ToFrozenSet();
        _years = years?.ToFrozenSet();
    }

    public static WorkingCalendar WeekdaysOnly { get; } = new([], []);

    /// <summary>False when the year's holidays are not in the calendar: its working days are then counted without Tết.</summary>
    public bool Knows(int year) => _years is null || _years.Contains(year);

    public bool IsWorkingDay(DateOnly day) =>
        _substituteWorkingDays.Contains(day) || (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day));

    /// <summary>The day that lies <paramref name="count"/> working days before <paramref name="day"/>; 0 gives the day itself.</summary>
    public DateOnly WorkingDaysBefore(DateOnly day, int count) => Step(day, count, -1);

    /// <summary>The day that lies <paramref name="count"/> working days after <paramref name="day"/>; 0 gives the day itself.</summary>
    public DateOnly WorkingDaysAfter(DateOnly day, int count) => Step(day, count, 1);

    /// <summary>The day itself when it is a working day, else the next one (Civil Code 91/2015/QH13, article 148.5).</summary>
    public DateOnly WorkingDayFrom(DateOnly day) => IsWorkingDay(day) ? day : Step(day, 1, 1);

    /// <summary>The day itself when it is a working day, else the last one before it.</summary>
    public DateOnly WorkingDayUpTo(DateOnly day) => IsWorkingDay(day) ? day : Step(day, 1, -1);

    private bool IsHoliday(DateOnly day) =>
        _holidays.Contains(day) || (!Knows(day.Year) && FixedHolidays.Contains((day.Month, day.Day)));

    private DateOnly Step(DateOnly day, int count, int direction)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        for (var left = count; left > 0;)
        {
            day = day.AddDays(direction);
            if (IsWorkingDay(day))
            {
                left--;
            }
        }

        return day;
    }
}
