using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>Past figures are those that were on record, whenever they are asked for.</summary>
public abstract class HistoryFacts : RollupFacts
{
    private static readonly DateOnly FirstDay = new(2026, 3, 2);

    private readonly ManualTimeProvider _clock = new();

    private static UnitKey Sibling => SyntheticUnits.Commune(1, 2);

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        base.Add(services);
    }

    [Fact]
    public async Task The_figures_of_a_past_day_are_those_that_were_on_record_at_its_end()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2, At(FirstDay, 9));
        await ReportAsync(host.Services, Sibling, 5, At(FirstDay, 10));
        await DeliveredAsync(host);
        await ReportAsync(host.Services, Commune, 3, At(FirstDay.AddDays(10), 9));
        await DeliveredAsync(host);

        (await ThingsAsync(host, Province, FirstDay)).ShouldBe(7);
        (await ThingsAsync(host, Province, FirstDay.AddDays(9))).ShouldBe(7);
        (await ThingsAsync(host, Province, FirstDay.AddDays(10))).ShouldBe(8);
        (await ThingsAsync(host, Ministry, FirstDay.AddDays(10))).ShouldBe(8);
        (await ThingsAsync(host, Commune, FirstDay.AddDays(100))).ShouldBe(3);
        (await ThingsAsync(host, SyntheticUnits.Province(2), FirstDay)).ShouldBe(0);
    }

    [Fact]
    public async Task At_an_instant_within_a_day_what_came_later_that_day_does_not_count()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2, At(FirstDay, 9));
        await ReportAsync(host.Services, Commune, 4, At(FirstDay, 11));
        await ReportAsync(host.Services, Commune, 6, At(FirstDay, 15));
        await DeliveredAsync(host);

        (await ThingsAsync(host, Province, At(FirstDay, 8))).ShouldBe(0);
        (await ThingsAsync(host, Province, At(FirstDay, 9))).ShouldBe(2);
        (await ThingsAsync(host, Province, At(FirstDay, 12))).ShouldBe(4);
        (await ThingsAsync(host, Province, At(FirstDay, 15))).ShouldBe(6);
    }

    [Fact]
    public async Task Every_day_is_kept_also_when_several_arrive_together_or_a_later_one_arrives_first()
    {
        await ReportAsync(Services, Commune, 2, At(FirstDay, 9));
        await ReportAsync(Services, Commune, 4, At(FirstDay.AddDays(1), 9));
        await ReportAsync(Services, Commune, 6, At(FirstDay.AddDays(2), 9));
        await using (var host = await ServeAsync())
        {
            await DeliveredAsync(host);
            (await ThingsAsync(host, Commune, FirstDay)).ShouldBe(2);
            (await ThingsAsync(host, Commune, FirstDay.AddDays(1))).ShouldBe(4);

            // A later day first, then an earlier one, twice.
            var late = new Contribution(Sibling.ToString(), "sample", 1, At(FirstDay, 9), [new("things", Measure.Count(1))]);
            var later = late with { Version = 2, At = At(FirstDay.AddDays(3), 9), Measures = [new("things", Measure.Count(10))] };
            await SendAsync(host, later);
            await SendAsync(host, late);
            await SendAsync(host, late);
            (await ThingsAsync(host, Province, FirstDay)).ShouldBe(3);
            (await ThingsAsync(host, Province, FirstDay.AddDays(3))).ShouldBe(16);
            (await SnapshotOfAsync(host, Province)).ShouldSatisfyAllConditions(live => CountOf(live).ShouldBe(16));
        }
    }

    [Fact]
    public async Task What_is_under_way_on_a_stopped_host_counts()
    {
        await ReportAsync(Services, Commune, 2, At(FirstDay, 9));
        await using (var host = await ServeAsync())
        {
            await DeliveredAsync(host);
        }

        await ReportAsync(Services, Commune, 5, At(FirstDay.AddDays(1), 9));
        var history = Services.GetRequiredService<IRollupHistory>();
        (await ThingsAsync(history, Province, AsOf.EndOf(FirstDay))).ShouldBe(2);
        (await ThingsAsync(history, Province, AsOf.EndOf(FirstDay.AddDays(1)))).ShouldBe(5);
        (await history.TrendAsync(Province, new TrendQuery(TrendStep.Week, FirstDay, FirstDay.AddDays(1)), Caller.System, CancellationToken.None))
            .Value.Points.ShouldHaveSingleItem().Totals[0].Measure.Values.ShouldBe([5]);
    }

    [Fact]
    public async Task The_parts_sum_to_the_whole_at_every_day_and_the_latest_day_is_the_live_figure()
    {
        await using var host = await ServeAsync();
        var random = new Random(298);
        for (var i = 0; i < 120; i++)
        {
            var unit = SyntheticUnits.Commune(1 + random.Next(2), 1 + random.Next(3));
            await ReportAsync(host.Services, unit, random.Next(9), At(FirstDay.AddDays(i / 4), 8 + (i % 4)));
        }

        await DeliveredAsync(host);
        var history = host.Services.GetRequiredService<IRollupHistory>();
        for (var day = 0; day < 30; day++)
        {
            foreach (var unit in new[] { Ministry, Province })
            {
                var scorecard = (await history.ScorecardAsync(unit, AsOf.EndOf(FirstDay.AddDays(day)), Caller.System, CancellationToken.None)).Value;
                MeasureSet.Sum(scorecard.Children.Select(child => child.Totals)).ShouldBe(scorecard.Unit.Totals);
            }
        }

        var last = (await history.SnapshotAsync(Ministry, AsOf.EndOf(FirstDay.AddDays(29)), Caller.System, CancellationToken.None)).Value;
        last.Totals.ShouldBe((await SnapshotOfAsync(host, Ministry)).Totals);
    }

    [Fact]
    public async Task A_trend_has_the_figures_of_the_last_day_of_each_month_and_begins_with_the_first()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2, At(FirstDay, 9));
        await ReportAsync(host.Services, Sibling, 3, At(new DateOnly(2026, 4, 30), 23));
        await ReportAsync(host.Services, Commune, 8, At(new DateOnly(2026, 5, 1), 0));
        await DeliveredAsync(host);

        var trend = (await host.Services.GetRequiredService<IRollupHistory>().TrendAsync(
            Province, new TrendQuery(TrendStep.Month, new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 20)), Caller.System, CancellationToken.None)).Value;
        trend.Points.Select(point => (point.Day, point.Totals.Single(figure => figure.Key == "things").Measure.Values[0])).ShouldBe(
            [(new DateOnly(2026, 3, 31), 2), (new DateOnly(2026, 4, 30), 5), (new DateOnly(2026, 5, 20), 11)]);
        foreach (var point in trend.Points)
        {
            (await ThingsAsync(host, Province, point.Day)).ShouldBe(point.Totals[0].Measure.Values[0]);
        }
    }

    [Fact]
    public async Task A_time_before_the_first_event_in_the_future_and_a_unit_out_of_sight_are_refused()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2, At(FirstDay, 9));
        await DeliveredAsync(host);
        var history = host.Services.GetRequiredService<IRollupHistory>();

        (await RefusalAsync(Province, AsOf.EndOf(FirstDay.AddDays(-1)), Caller.System)).ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe(RollupRefusals.AsOfIsBeforeTheFirstEvent),
            refusal => refusal.Arguments.ShouldBe(["2026-03-02"]));
        (await RefusalAsync(Province, AsOf.EndOf(new DateOnly(2027, 1, 1)), Caller.System)).Code.ShouldBe(RollupRefusals.AsOfIsInTheFuture);
        (await RefusalAsync(UnitKey.FromCode("77"), AsOf.EndOf(FirstDay), Caller.System)).Code.ShouldBe(RollupRefusals.UnitIsUnknown);
        (await RefusalAsync(Province, AsOf.EndOf(FirstDay), Neighbour)).Code.ShouldBe(AccessRefusals.PermissionIsMissing);
        (await history.TrendAsync(Province, new TrendQuery(TrendStep.Week, FirstDay, new DateOnly(2030, 1, 1)), Caller.System, CancellationToken.None))
            .Refusal!.Code.ShouldBe(RollupRefusals.AsOfIsInTheFuture);

        async Task<Refusal> RefusalAsync(UnitKey unit, AsOf asOf, Caller caller) =>
            (await history.ScorecardAsync(unit, asOf, caller, CancellationToken.None)).Refusal.ShouldNotBeNull();
    }

    private static Caller Neighbour => new(
        "hang.xom", "Hàng xóm", [new Grant(Role.ProvincialLeader, SyntheticUnits.Province(2), new DateRange(new DateOnly(2020, 1, 1), null))]);

    private static DateTimeOffset At(DateOnly day, int hour) => VietnamTime.StartOf(day).AddHours(hour);

    private static Task<long> ThingsAsync(GrainTestHost host, UnitKey unit, DateOnly day) =>
        ThingsAsync(host.Services.GetRequiredService<IRollupHistory>(), unit, AsOf.EndOf(day));

    private static Task<long> ThingsAsync(GrainTestHost host, UnitKey unit, DateTimeOffset instant) =>
        ThingsAsync(host.Services.GetRequiredService<IRollupHistory>(), unit, new AsOf(instant, false, TreeChoice.AsThen));

    private static async Task<long> ThingsAsync(IRollupHistory history, UnitKey unit, AsOf asOf) =>
        CountOf((await history.SnapshotAsync(unit, asOf, Caller.System, CancellationToken.None)).Value);

    private static async Task SendAsync(GrainTestHost host, Contribution contribution)
    {
        await host.Services.GetRequiredService<IJournal>().WriteAsync(
            new DerivedWrite([], [RollupMessages.Of(contribution)], []), CancellationToken.None);
        await DeliveredAsync(host);
    }
}

public sealed class HistoryOnSqlite : HistoryFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class HistoryOnPostgres(PostgresFixture postgres) : HistoryFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
