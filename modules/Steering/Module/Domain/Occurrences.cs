using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// How assignments become duties. A yearly assignment has one duty a year, named by the year of its deadline; a year's duty
/// opens with the reporting year, on the day that reference data gives (15 December of the year before: Decree 26/2020,
/// article 8), the first one when the plan is assigned.
/// </summary>
internal static class Occurrences
{
    /// <summary>The duties that an assignment opens on the day it is assigned.</summary>
    public static IEnumerable<DutyAssigned> OnAssignment(Plan plan, DutyTemplate template, DateOnly day, WorkingCalendar calendar)
    {
        if (template.Schedule.YearlyDue is null)
        {
            yield return new DutyAssigned(
                day, template.Id, plan.Code, template.Id, null, template.Area, template.AnnualReport, plan.IssuedOn,
                template.Schedule.DueOn, DueSoonFrom(template.Schedule.DueOn, calendar), null);
            yield break;
        }

        var first = FirstYear(plan, template.Schedule, day);
        yield return InYear(plan, template, first, day, calendar);
        foreach (var later in From(plan, template, first + 1, day, calendar))
        {
            yield return later;
        }
    }

    /// <summary>Occurrences of assignments the unit already has that have opened up to the day.</summary>
    public static IEnumerable<DutyAssigned> OpenedBy(SteeringState state, DateOnly day, IPlanCatalogue plans, WorkingCalendar calendar) =>
        state.Yearly
            .Where(entry => entry.Value.NextOpensOn <= day)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .SelectMany(entry => plans.Find(entry.Value.Plan) is { } plan && plans.FindTemplate(plan.Code, entry.Key) is { } template
                ? From(plan, template, entry.Value.LastYear + 1, day, calendar)
                : []);

    private static IEnumerable<DutyAssigned> From(Plan plan, DutyTemplate template, int year, DateOnly day, WorkingCalendar calendar)
    {
        if (template.Schedule.YearlyDue is null)
        {
            yield break;
        }

        for (; OpensOn(template.Schedule, year) <= day; year++)
        {
            yield return InYear(plan, template, year, day, calendar);
        }
    }

    private static DutyAssigned InYear(Plan plan, DutyTemplate template, int year, DateOnly day, WorkingCalendar calendar)
    {
        var due = DueOn(template.Schedule, year);
        var occurrence = year.ToString(CultureInfo.InvariantCulture);
        return new DutyAssigned(
            day, $"{template.Id}@{occurrence}", plan.Code, template.Id, occurrence, template.Area, template.AnnualReport, plan.IssuedOn,
            due, DueSoonFrom(due, calendar), OpensOn(template.Schedule, year + 1));
    }

    /// <summary>The earliest year whose deadline is not before the plan and that has not ended on the day of assignment.</summary>
    private static int FirstYear(Plan plan, DutySchedule schedule, DateOnly day)
    {
        var year = plan.IssuedOn.Year;
        while (DueOn(schedule, year) < plan.IssuedOn || (DueOn(schedule, year) < day && OpensOn(schedule, year + 1) <= day))
        {
            year++;
        }

        return year;
    }

    private static DateOnly DueOn(DutySchedule schedule, int year) => MonthDay.Parse(schedule.YearlyDue!).In(year);

    private static DateOnly OpensOn(DutySchedule schedule, int year) => MonthDay.Parse(schedule.YearlyOpens!).In(year - 1);

    private static DateOnly? DueSoonFrom(DateOnly? due, WorkingCalendar calendar) =>
        due is { } day ? Deadlines.DueSoonFrom(day, calendar) : null;
}
