using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Leadership;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Past;

/// <summary>Reads the pages of figures at a past time: the same models as those of now, without the lists, which are of now.</summary>
public sealed class PastReader(IRollupHistory history, IPlanCatalogue plans, IUnitDirectory directory, ICallerContext callers)
{
    private const string WeeksWord = "tuan";

    /// <summary>The trend of a unit as the address asks for it, and the bounds of its history.</summary>
    public async Task<PastModel> LoadAsync(Unit unit, AsOf? asOf, IQueryCollection query, DateOnly today, CancellationToken cancellationToken)
    {
        var step = query["buoc"] == WeeksWord ? TrendStep.Week : TrendStep.Month;
        var trend = await history.TrendAsync(unit.Key, TrendQuery.UpTo(today, step), callers.Current!, cancellationToken);
        return new PastModel(unit, asOf, await history.FirstDayAsync(cancellationToken), today, trend.IsRefused ? null : trend.Value);
    }

    public static string AddressOf(string page, TrendStep step, AsOf? asOf) =>
        new Query(page).Add("buoc", step is TrendStep.Week ? WeeksWord : null).Add(asOf) + "#xu-huong";

    public async Task<Result<SteeringFigures>> FiguresAsync(Unit unit, AsOf asOf, CancellationToken cancellationToken) =>
        (await history.SnapshotAsync(unit.Key, asOf, callers.Current!, cancellationToken)).Then<SteeringFigures>(snapshot => new SteeringFigures(snapshot.Totals));

    public async Task<Result<DashboardModel>> DashboardAsync(Unit unit, HeatQuery query, AsOf asOf, Freshness now, CancellationToken cancellationToken) =>
        (await history.ScorecardAsync(unit.Key, asOf, callers.Current!, cancellationToken)).Then<DashboardModel>(scorecard =>
        {
            var at = query with { AsOf = asOf };
            var then = now with { Day = asOf.Day };
            var units = UnitOrder.Pair(ChildrenOf(unit, asOf, now.Day), scorecard);
            var rows = UnitOrder.Arrange(units, at, then);
            return new DashboardModel(
                unit, plans.PlanOf(unit.Key, query.Plan), then, asOf.Day, new SteeringFigures(scorecard.Unit.Totals), new DutyPage([], 0, 0), [], [], at,
                DashboardModel.PageOf(rows, at), rows.Length, then.Count(units.Select(row => row.Figures)));
        });

    /// <summary>The units that stood below it on the tree that was chosen.</summary>
    private IReadOnlyList<Unit> ChildrenOf(Unit unit, AsOf asOf, DateOnly today) =>
        directory.Current.Children(unit.Key, asOf.Tree is TreeChoice.Today ? today : asOf.Day);
}
