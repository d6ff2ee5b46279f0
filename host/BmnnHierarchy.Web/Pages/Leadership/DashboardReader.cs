using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Leadership;

/// <summary>Reads the leadership's first screen: one scorecard from roll-up state, two lists from the steering tables.</summary>
public sealed class DashboardReader(
    IGrainFactory grains,
    ISteeringReads reads,
    IPlanCatalogue plans,
    IUnitDirectory directory,
    WorkingCalendar calendar)
{
    private const int LongestShown = 8;

    private const int UpcomingShown = 4;

    /// <summary>How far ahead the next deadline is looked for.</summary>
    private const int DaysAhead = 400;

    public async Task<Result<DashboardModel>> LoadAsync(Unit unit, HeatQuery query, Freshness freshness, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<IRollupGrain>(unit.Key.ToString()).GetScorecardAsync(cancellationToken);
        if (reply.ToResult() is { IsRefused: true } refused)
        {
            return refused.Refusal!;
        }

        var (scorecard, today) = (reply.Value!, freshness.Day);
        var until = DueWindow.LastDay(calendar, today);
        var longest = await reads.ListAsync(
            new DutyFilter(unit.Key, [DutyStatus.Overdue], null, null, null, null, null, DutySort.DueOn, 1, LongestShown),
            cancellationToken);
        var due = await reads.DueByDayAsync(unit.Key, today, today.AddDays(DaysAhead), cancellationToken);
        var units = UnitOrder.Pair(directory.Current.Children(unit.Key, today), scorecard);
        var rows = UnitOrder.Arrange(units, query, freshness);

        return new DashboardModel(
            unit,
            plans.PlanOf(unit.Key, query.Plan),
            freshness,
            until,
            new SteeringFigures(scorecard.Unit.Totals),
            longest,
            [.. due.Where(day => day.Day <= until)],
            [.. due.Where(day => day.Day > until).Take(UpcomingShown)],
            query,
            DashboardModel.PageOf(rows, query),
            rows.Length,
            freshness.Count(units.Select(row => row.Figures)));
    }
}
