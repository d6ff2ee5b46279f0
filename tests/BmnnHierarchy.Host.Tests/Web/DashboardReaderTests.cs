using System.Collections.Immutable;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Leadership;
using NSubstitute;
using Orleans;

namespace BmnnHierarchy.Host.Tests.Web;

public sealed class DashboardReaderTests
{
    private static readonly Unit HaiPhong = Things.Unit("31", UnitKind.Province, "Thành phố Hải Phòng", "bca");

    private readonly IGrainFactory _grains = Substitute.For<IGrainFactory>();
    private readonly IRollupGrain _rollup = Substitute.For<IRollupGrain>();
    private readonly ISteeringReads _reads = Substitute.For<ISteeringReads>();
    private readonly IPlanCatalogue _plans = Substitute.For<IPlanCatalogue>();
    private readonly IUnitDirectory _directory = Substitute.For<IUnitDirectory>();

    public DashboardReaderTests()
    {
        _grains.GetGrain<IRollupGrain>("unit:31").Returns(_rollup);
        _plans.Plans.Returns([Things.Plan()]);
        _directory.Current.Children(HaiPhong.Key, Things.Today)
            .Returns([.. Enumerable.Range(1, 30).Select(i => Things.Unit($"31-{i}", UnitKind.Commune, $"Xã {i:00}"))]);
        _rollup.GetScorecardAsync(Arg.Any<CancellationToken>())
            .Returns(Reply.Of(new Scorecard(Things.Snapshot("unit:31", Things.Status(done: 5, overdue: 2)), [])));
        _reads.ListAsync(Arg.Any<DutyFilter>(), Arg.Any<CancellationToken>()).Returns(new DutyPage([], 2, 1));
        _reads.DueByDayAsync(HaiPhong.Key, Things.Today, Arg.Any<DateOnly>(), Arg.Any<CancellationToken>())
            .Returns(ImmutableArray.Create(new DueDay(new DateOnly(2026, 11, 26), 4), new DueDay(new DateOnly(2026, 12, 15), 9)));
    }

    [Fact]
    public async Task Due_soon_ends_where_the_working_days_end_and_the_next_deadline_follows()
    {
        var model = (await LoadAsync(HeatQuery.Default)).Value;
        model.DueSoon.ShouldBe([new DueDay(new DateOnly(2026, 11, 26), 4)]);
        model.Upcoming.ShouldBe([new DueDay(new DateOnly(2026, 12, 15), 9)]);
        model.Figures.Duties.Overdue.ShouldBe(2);
    }

    [Fact]
    public async Task The_heat_map_shows_a_page_and_says_how_many_there_are()
    {
        var model = (await LoadAsync(HeatQuery.Default with { Sort = HeatSort.Name, Page = 2 })).Value;
        model.RowsInAll.ShouldBe(30);
        model.Rows.Select(row => row.Unit.Name).ShouldBe(["Xã 26", "Xã 27", "Xã 28", "Xã 29", "Xã 30"]);
        (await LoadAsync(HeatQuery.Default with { All = true })).Value.Rows.Length.ShouldBe(30);
    }

    [Fact]
    public async Task What_the_grain_refuses_is_refused()
    {
        _rollup.GetScorecardAsync(Arg.Any<CancellationToken>()).Returns(Reply.Refused<Scorecard>(Refusal.Of("rollup.UnitUnknown")));
        (await LoadAsync(HeatQuery.Default)).Refusal.ShouldNotBeNull().Code.ShouldBe("rollup.UnitUnknown");
    }

    private Task<Result<DashboardModel>> LoadAsync(HeatQuery query) =>
        new DashboardReader(_grains, _reads, _plans, _directory, WorkingCalendar.WeekdaysOnly).LoadAsync(HaiPhong, query, new Freshness(60, Things.Today), CancellationToken.None);
}
