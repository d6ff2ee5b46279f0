using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Leadership;

namespace BmnnHierarchy.Host.Tests.Web;

/// <summary>Stale and never reported are states of their own: neither is current, and neither is the other.</summary>
public sealed class FreshnessTests
{
    private const int Limit = 60;

    private static readonly Freshness Freshness = new(Limit, Things.Today);

    [Theory]
    [InlineData(0, DataState.Current)]
    [InlineData(Limit, DataState.Current)]
    [InlineData(Limit + 1, DataState.Stale)]
    [InlineData(400, DataState.Stale)]
    [InlineData(null, DataState.NeverReported)]
    public void A_unit_with_open_work_is_judged_by_its_last_report(int? daysAgo, DataState state) =>
        Freshness.Of(Figures(done: 3, overdue: 1, daysAgo)).ShouldBe(state);

    [Theory]
    [InlineData(400)]
    [InlineData(null)]
    public void A_unit_that_has_done_everything_need_not_report_and_is_never_stale(int? daysAgo) =>
        Freshness.Of(Figures(done: 3, overdue: 0, daysAgo)).ShouldBe(DataState.NothingExpected);

    [Fact]
    public void A_unit_without_duties_is_not_expected_to_report() => Freshness.Of(new SteeringFigures([])).ShouldBe(DataState.NothingExpected);

    [Fact]
    public void Figures_of_the_past_are_as_old_as_they_were_then() =>
        (Freshness with { Day = Things.Today.AddDays(-100) }).Of(Figures(done: 3, overdue: 1, daysAgo: 130)).ShouldBe(DataState.Current);

    [Fact]
    public void The_number_on_the_tile_is_the_number_of_rows_that_its_list_shows()
    {
        int?[] ages = [0, 59, 61, 90, 300, null, null];
        var units = ages.Select((age, i) => new UnitFigures(Things.Unit($"31-{i}", UnitKind.Commune, $"Xã {i}"), Figures(done: 1, overdue: 1, age))).ToList();
        units.Add(new UnitFigures(Things.Unit("31-9", UnitKind.Commune, "Xã 9"), new SteeringFigures([])));

        var counts = Freshness.Count(units.Select(unit => unit.Figures));
        counts.ShouldBe(new FreshnessCounts(Stale: 3, NeverReported: 2, Current: 2));
        long RowsOf(DataState state) => UnitOrder.Arrange([.. units], HeatQuery.Default with { Data = state }, Freshness).Length;
        (RowsOf(DataState.Stale), RowsOf(DataState.NeverReported), RowsOf(DataState.Current)).ShouldBe((3, 2, 2));
        UnitOrder.Arrange([.. units], HeatQuery.Default, Freshness).Length.ShouldBe(8);
    }

    private static SteeringFigures Figures(int done, int overdue, int? daysAgo) => new(
    [
        Things.Status(done, overdue),
        new KeyedMeasure(SteeringMeasures.LastUpdate, Measure.Latest(daysAgo is { } days ? Things.Today.AddDays(-days) : null)),
    ]);
}
