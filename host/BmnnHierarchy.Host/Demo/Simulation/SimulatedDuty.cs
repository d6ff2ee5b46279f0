using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>A duty as a unit has it, with the day from which the unit can work on it.</summary>
internal sealed record SimulatedDuty(Unit Unit, string Id, DutyTemplate Template, DateOnly StartsOn, DateOnly? DueOn)
{
    /// <param name="assignedOn">The day on which the plan was assigned.</param>
    public static SimulatedDuty Of(Unit unit, DutyView duty, DutyTemplate template, DateOnly assignedOn)
    {
        var start = assignedOn;
        if (duty.Occurrence is { } year && template.Schedule.YearlyOpens is { } opens)
        {
            var opensOn = MonthDayOf(opens, int.Parse(year, System.Globalization.CultureInfo.InvariantCulture) - 1);
            start = opensOn > start ? opensOn : start;
        }

        return new SimulatedDuty(unit, duty.Id, template, start, duty.DueOn);
    }

    /// <summary>The day of a reporting year's opening in a calendar year.</summary>
    public static DateOnly MonthDayOf(string monthDay, int year) =>
        DateOnly.ParseExact($"{year:D4}-{monthDay}", "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The nearest working day, not before the day.</summary>
    public static DateOnly WorkingDay(DateOnly day)
    {
        while (!WorkingCalendar.WeekdaysOnly.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
