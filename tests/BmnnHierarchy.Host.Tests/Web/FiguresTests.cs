using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Components;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Leadership;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class FiguresTests
{
    [Fact]
    public void No_data_counts_in_the_total_and_never_as_done()
    {
        var duties = new SteeringFigures([Things.Status(done: 2, overdue: 1, noData: 5)]).Duties;
        duties.Total.ShouldBe(8);
        duties.Done.ShouldBe(2);
        duties.Overdue.ShouldBe(1);
    }

    [Fact]
    public void A_unit_that_has_reported_nothing_has_figures_of_nothing()
    {
        var figures = new SteeringFigures([]);
        figures.Duties.Total.ShouldBe(0);
        figures.Verified.ShouldBe(new Share(0, 0));
        figures.UnitsWithOverdue.ShouldBe(new Share(0, 0));
        figures.LastUpdate.ShouldBeNull();
    }

    [Fact]
    public void Units_that_do_not_answer_are_not_counted_among_those_that_are_in_time()
    {
        var figures = new SteeringFigures([new KeyedMeasure(SteeringMeasures.HasOverdue, new Measure(MeasureKind.Flag, [3, 7, 1, 2]))]);
        figures.UnitsWithOverdue.ShouldBe(new Share(3, 10));
    }

    [Theory]
    [InlineData(0, 8, 0)]
    [InlineData(1, 8, 1)]
    [InlineData(2, 8, 2)]
    [InlineData(4, 8, 3)]
    [InlineData(7, 8, 4)]
    [InlineData(8, 8, 5)]
    [InlineData(0, 0, 0)]
    public void The_deepest_colour_is_for_all_and_the_lightest_for_none(long done, long all, int level) =>
        new HeatCell(done, all, 0, null).Level.ShouldBe(level);

    [Fact]
    public void Units_with_the_most_overdue_come_first_and_those_without_duties_last()
    {
        Unit[] units = [Things.Unit("31-a", UnitKind.Commune, "A"), Things.Unit("31-b", UnitKind.Commune, "B"), Things.Unit("31-c", UnitKind.Commune, "C")];
        var scorecard = new Scorecard(Things.Snapshot("unit:31"),
        [
            new ScorecardRow("unit:31-b", 1, DateTimeOffset.UnixEpoch, [Things.Status(done: 1, overdue: 0)]),
            new ScorecardRow("unit:31-c", 1, DateTimeOffset.UnixEpoch, [Things.Status(done: 0, overdue: 4)]),
        ]);
        var (paired, freshness) = (UnitOrder.Pair(units, scorecard), new Freshness(60, Things.Today));
        UnitOrder.Arrange(paired, HeatQuery.Default, freshness).Select(row => row.Unit.Name).ShouldBe(["C", "B", "A"]);
        UnitOrder.Arrange(paired, HeatQuery.Default with { Sort = HeatSort.Name }, freshness).Select(row => row.Unit.Name).ShouldBe(["A", "B", "C"]);
    }

    [Fact]
    public void Due_soon_ends_on_the_last_day_that_has_at_most_seven_working_days_left()
    {
        // Saturday 21/11/2026: seven working days later it is Tuesday 01/12.
        DueWindow.LastDay(WorkingCalendar.WeekdaysOnly, Things.Today).ShouldBe(new DateOnly(2026, 12, 1));
        var tet = new WorkingCalendar([new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25)], []);
        DueWindow.LastDay(tet, Things.Today).ShouldBe(new DateOnly(2026, 12, 3));
    }
}
