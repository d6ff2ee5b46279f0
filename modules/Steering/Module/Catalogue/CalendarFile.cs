using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Catalogue;

/// <summary>Public holidays and substitute working days, year by year.</summary>
internal sealed record CalendarFile(string Name, string Provenance, ImmutableArray<CalendarYear> Years)
{
    private const string FileName = "working-calendar.json";

    /// <exception cref="ReferenceDataException">The file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static CalendarFile LoadEmbedded() => Read(FileName, ReferenceJson.Text(typeof(CalendarFile).Assembly, FileName));

    public static CalendarFile Read(string file, string json) => ReferenceJson.Read<CalendarFile>(file, json, CalendarChecks.Problems);

    public WorkingCalendar ToCalendar() => new(
        Years.SelectMany(year => year.Holidays).Select(named => named.Day),
        Years.SelectMany(year => year.SubstituteWorkingDays).Select(named => named.Day),
        Years.Select(year => year.Year));
}

/// <param name="Basis">The law and the announcement the days come from.</param>
internal sealed record CalendarYear(
    int Year,
    CalendarStanding Status,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    string Basis,
    ImmutableArray<NamedDay> Holidays,
    ImmutableArray<NamedDay> SubstituteWorkingDays);

internal enum CalendarStanding
{
    /// <summary>By the year's official announcement.</summary>
    Announced,

    /// <summary>By law and lunar calendar, before the announcement.</summary>
    Computed,
}

internal sealed record NamedDay(DateOnly Day, string Name);

/// <summary>What must hold of the calendar before a deadline is counted by it.</summary>
internal static class CalendarChecks
{
    public static IReadOnlyList<string> Problems(CalendarFile calendar) =>
    [
        .. calendar.Years.GroupBy(year => year.Year).Where(group => group.Count() > 1).Select(group => $"year {group.Key} twice"),
        .. calendar.Years.SelectMany(OfYear),
    ];

    private static IEnumerable<string> OfYear(CalendarYear year)
    {
        var range = new DateRange(year.ValidFrom, year.ValidTo);
        if (year.ValidFrom != new DateOnly(year.Year, 1, 1) || year.ValidTo != new DateOnly(year.Year + 1, 1, 1))
        {
            yield return $"{year.Year}: valid from {year.ValidFrom:yyyy-MM-dd} to {year.ValidTo:yyyy-MM-dd} is not that year";
        }

        if (string.IsNullOrWhiteSpace(year.Basis))
        {
            yield return $"{year.Year}: no basis";
        }

        var days = year.Holidays.Concat(year.SubstituteWorkingDays).ToList();
        foreach (var named in days.Where(named => !range.Contains(named.Day)))
        {
            yield return $"{year.Year}: {named.Day:yyyy-MM-dd} is of another year";
        }

        foreach (var twice in days.GroupBy(named => named.Day).Where(group => group.Count() > 1))
        {
            yield return $"{year.Year}: {twice.Key:yyyy-MM-dd} twice";
        }

        foreach (var named in year.SubstituteWorkingDays.Where(named => named.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        {
            yield return $"{year.Year}: substitute day {named.Day:yyyy-MM-dd} is a weekday";
        }
    }
}
