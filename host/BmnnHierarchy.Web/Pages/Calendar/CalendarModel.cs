using System.Collections.Immutable;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Web.Pages.Calendar;

/// <summary>A month of deadlines in whole weeks, the twelve months of its year, and the duties of the open day.</summary>
public sealed record CalendarModel(
    Unit Unit, CalendarQuery Query, ImmutableArray<ImmutableArray<CalendarDay>> Weeks, ImmutableArray<CalendarMonth> Year, DutyPage? Open)
{
    public CalendarMonth Shown => Year[Query.Month.Month - 1];

    public CalendarDay? OpenDay => Weeks.SelectMany(week => week).FirstOrDefault(day => day.Day == Query.Day);

    /// <param name="deadlines">Deadlines of the whole year and of the weeks shown.</param>
    public static CalendarModel Of(
        Unit unit, CalendarQuery query, IReadOnlyList<DeadlineDay> deadlines, DutyPage? open, IDeadlineCalendar calendar, DateOnly today)
    {
        var byDay = deadlines.ToDictionary(day => day.Day);
        var first = FirstShown(query.Month);
        var weeks = (LastShown(query.Month).DayNumber - first.DayNumber + 1) / 7;
        var months = Enumerable.Range(1, 12).Select(month => new DateOnly(query.Month.Year, month, 1)).Select(month => new CalendarMonth(
            month,
            StatusCounts(deadlines.Where(day => (day.Day.Year, day.Day.Month) == (month.Year, month.Month)))));
        return new CalendarModel(
            unit,
            query,
            [
                .. Enumerable.Range(0, weeks).Select(week => (ImmutableArray<CalendarDay>)
                [
                    .. Enumerable.Range(0, 7).Select(place => first.AddDays((7 * week) + place)).Select(day => new CalendarDay(
                        day,
                        day.Month == query.Month.Month,
                        day == today,
                        day == query.Day,
                        calendar.IsWorked(day),
                        calendar.NameOf(day),
                        byDay.GetValueOrDefault(day)?.Counts ?? [])),
                ]),
            ],
            [.. months],
            open);
    }

    /// <summary>Weeks begin on Monday.</summary>
    public static DateOnly FirstShown(DateOnly month) => month.AddDays(-(((int)month.DayOfWeek + 6) % 7));

    public static DateOnly LastShown(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        return last.AddDays((7 - (int)last.DayOfWeek) % 7);
    }

    private static ImmutableArray<StatusCount> StatusCounts(IEnumerable<DeadlineDay> days) =>
    [
        .. days.SelectMany(day => day.Counts).GroupBy(count => count.Status).OrderBy(group => group.Key)
            .Select(group => new StatusCount(group.Key, group.Sum(count => count.Duties), group.Sum(count => count.Verified))),
    ];
}

/// <summary>One day as the month shows it.</summary>
/// <param name="InMonth">False for the days of neighbouring months that fill the first and last week.</param>
/// <param name="IsWorked">Whether administrative bodies work on it.</param>
/// <param name="Named">The holiday or substitute day, or null.</param>
public sealed record CalendarDay(
    DateOnly Day, bool InMonth, bool IsToday, bool IsOpen, bool IsWorked, NamedWorkday? Named, ImmutableArray<StatusCount> Counts)
{
    public int Duties => Counts.Sum(count => count.Duties);

    /// <summary>Done duties whose result is confirmed.</summary>
    public int Verified => Counts.Sum(count => count.Verified);
}

/// <summary>One month of the year strip.</summary>
public sealed record CalendarMonth(DateOnly Month, ImmutableArray<StatusCount> Counts)
{
    private static readonly DutyStatus[] Undone = [DutyStatus.NotDue, DutyStatus.InProgress, DutyStatus.DueSoon, DutyStatus.Overdue];

    public int Duties => Counts.Sum(count => count.Duties);

    /// <summary>Done duties whose result is confirmed.</summary>
    public int Verified => Counts.Sum(count => count.Verified);

    public int Open => Counts.Where(count => Undone.Contains(count.Status)).Sum(count => count.Duties);

    public int Overdue => Counts.Where(count => count.Status is DutyStatus.Overdue).Sum(count => count.Duties);

    /// <summary>0 to 5, by what is still to be done beside the fullest month of the year.</summary>
    public int Density(int most) => Open == 0 || most == 0 ? 0 : 1 + (4 * Open / most);
}

public sealed class CalendarReader(ISteeringReads reads, IDeadlineCalendar calendar)
{
    public async Task<CalendarModel> LoadAsync(Unit unit, CalendarQuery query, DateOnly today, CancellationToken cancellationToken)
    {
        var from = Earlier(new DateOnly(query.Month.Year, 1, 1), CalendarModel.FirstShown(query.Month));
        var to = Later(new DateOnly(query.Month.Year, 12, 31), CalendarModel.LastShown(query.Month));
        var deadlines = await calendar.DaysAsync(unit.Key, from, to, cancellationToken);
        var open = query.Day is { } day
            ? await reads.ListAsync(new DutyListQuery { DueFrom = day, DueTo = day }.ToFilter(unit.Key), cancellationToken)
            : null;
        return CalendarModel.Of(unit, query, deadlines, open, calendar, today);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
