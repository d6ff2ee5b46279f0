using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>A duty as a unit has it, with the day from which the unit can work on it.</summary>
internal sealed record SimulatedDuty(Unit Unit, string Plan, string Id, DutyTemplate Template, DateOnly StartsOn, DateOnly? DueOn)
{
    /// <param name="assignedOn">The day on which the plan was assigned.</param>
    public static SimulatedDuty Of(Unit unit, DutyView duty, DutyTemplate template, DateOnly assignedOn)
    {
        var start = assignedOn;
        if (OccurrencePeriod.TryParse(duty.Occurrence, out var period) && duty.DueOn is { } due)
        {
            var opensOn = OccurrenceOpening.Parse(template.Schedule.Opens).OpensOn(period.Value, due);
            start = opensOn > start ? opensOn : start;
        }

        return new SimulatedDuty(unit, duty.Plan, duty.Id, template, start, duty.DueOn);
    }

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
