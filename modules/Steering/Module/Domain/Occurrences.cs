using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// How assignments become duties. A recurring assignment has one duty a period, named by its period; it opens on the day that
/// the schedule gives (for yearly ones 15 December of the year before: Decree 26/2020, article 8), the first one when the
/// plan is assigned.
/// </summary>
internal static class Occurrences
{
    /// <summary>The duties that an assignment opens on the day it is assigned.</summary>
    public static IEnumerable<DutyAssigned> OnAssignment(Plan plan, DutyTemplate template, DateOnly day, WorkingCalendar calendar)
    {
        if (Series.Of(template.Schedule) is not { } series)
        {
            yield return new DutyAssigned(
                day, template.Id, plan.Code, template.Id, null, template.Area, template.AnnualReport, plan.IssuedOn,
                template.Schedule.DueOn, DueSoonFrom(template.Schedule.DueOn, calendar), null);
            yield break;
        }

        var first = FirstPeriod(plan, series, day);
        yield return InPeriod(plan, template, series, first, day, calendar);
        foreach (var later in From(plan, template, series, series.After(first), day, calendar))
        {
            yield return later;
        }
    }

    /// <summary>Occurrences of assignments the unit already has that have opened up to the day.</summary>
    public static IEnumerable<DutyAssigned> OpenedBy(SteeringState state, DateOnly day, IPlanCatalogue plans, WorkingCalendar calendar) =>
        state.Recurring
            .Where(entry => entry.Value.NextOpensOn <= day)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .SelectMany(entry => plans.Find(entry.Value.Plan) is { } plan
                && plans.FindTemplate(plan.Code, entry.Key) is { } template
                && Series.Of(template.Schedule) is { } series
                && OccurrencePeriod.TryParse(entry.Value.LastPeriod, out var last)
                    ? From(plan, template, series, series.After(last.Value), day, calendar)
                    : []);

    private static IEnumerable<DutyAssigned> From(
        Plan plan, DutyTemplate template, Series series, OccurrencePeriod period, DateOnly day, WorkingCalendar calendar)
    {
        for (; series.OpensOn(period) <= day; period = series.After(period))
        {
            yield return InPeriod(plan, template, series, period, day, calendar);
        }
    }

    private static DutyAssigned InPeriod(
        Plan plan, DutyTemplate template, Series series, OccurrencePeriod period, DateOnly day, WorkingCalendar calendar)
    {
        var due = series.DueIn(period);
        return new DutyAssigned(
            day, $"{template.Id}@{period}", plan.Code, template.Id, period.ToString(), template.Area, template.AnnualReport, plan.IssuedOn,
            due, DueSoonFrom(due, calendar), series.OpensOn(series.After(period)));
    }

    /// <summary>The earliest period whose deadline is not before the plan and that has not ended on the day of assignment.</summary>
    private static OccurrencePeriod FirstPeriod(Plan plan, Series series, DateOnly day)
    {
        var period = series.Recurrence.FirstDueFrom(plan.IssuedOn);
        while (series.DueIn(period) < day && series.OpensOn(series.After(period)) <= day)
        {
            period = series.After(period);
        }

        return period;
    }

    private static DateOnly? DueSoonFrom(DateOnly? due, WorkingCalendar calendar) =>
        due is { } day ? Deadlines.DueSoonFrom(day, calendar) : null;

    /// <summary>When the periods of a recurring schedule open and are due.</summary>
    private sealed record Series(Recurrence Recurrence, OccurrenceOpening Opening)
    {
        public static Series? Of(DutySchedule schedule) => schedule.Recurrence is null
            ? null
            : new Series(Recurrence.Parse(schedule.Recurrence), OccurrenceOpening.Parse(schedule.Opens));

        public DateOnly DueIn(OccurrencePeriod period) => Recurrence.DueIn(period);

        public DateOnly OpensOn(OccurrencePeriod period) => Opening.OpensOn(period, DueIn(period));

        public OccurrencePeriod After(OccurrencePeriod period) => Recurrence.After(period);
    }
}
