using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Decisions;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// How assignments become duties. A recurring assignment has one duty a period, named by its period; it opens on the day that
/// the schedule gives (for yearly ones 15 December of the year before: Decree 26/2020, article 8), the first one when the
/// plan is assigned. An assignment that only an event sets has no duty before the event.
/// </summary>
internal static class Occurrences
{
    /// <summary>The duties that an assignment opens on the day it is assigned.</summary>
    public static IEnumerable<DutyAssigned> OnAssignment(Plan plan, DutyTemplate template, DateOnly day, Circumstances circumstances)
    {
        if (Series.Of(plan, template, circumstances) is not { } series)
        {
            return template.Schedule is { DueOn: null, OnEvent: not null } ? [] : [Once(plan, template, day, circumstances)];
        }

        var first = series.FirstOn(day);
        return series.From(series.After(first), day).Prepend(series.In(first, day));
    }

    /// <summary>Occurrences of assignments the unit already has that have opened up to the day.</summary>
    public static IEnumerable<DutyAssigned> OpenedBy(SteeringState state, DateOnly day, Circumstances circumstances) =>
        state.Recurring
            .Where(entry => entry.Value.NextOpensOn <= day)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .SelectMany(entry => circumstances.Plans.Find(entry.Value.Plan) is { } plan
                && circumstances.Plans.FindTemplate(plan.Code, entry.Key) is { } template
                && Series.Of(plan, template, circumstances) is { } series
                && OccurrencePeriod.TryParse(entry.Value.LastPeriod, out var last)
                    ? series.From(series.After(last.Value), day)
                    : []);

    private static DutyAssigned Once(Plan plan, DutyTemplate template, DateOnly day, Circumstances circumstances)
    {
        var due = template.Schedule.DueOn is { } top
            ? Terms.Cascading.DueOn(top, template.Schedule.Cascade, circumstances.Level, circumstances.Calendar)
            : (DateOnly?)null;
        return new DutyAssigned(
            day, template.Id, plan.Code, template.Id, null, template.Area, template.AnnualReport, plan.IssuedOn,
            due, due is { } on ? Deadlines.DueSoonFrom(on, circumstances.Calendar) : null, null, template.Core);
    }
}
