using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>What does not follow from the journal is found, made anew while reads go on, and units that move count once.</summary>
public abstract class RebuildFacts : RollupFacts
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly MovableUnits _units = new();

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(new ManualTimeProvider()).AddLogging();
        base.Add(services);
        services.AddSingleton<IUnitDirectory>(_units);
    }

    [Fact]
    public async Task A_damaged_total_and_damaged_history_are_found_and_put_right_while_reads_go_on()
    {
        await using (var host = await ServeAsync())
        {
            await ReportAsync(host.Services, Commune, 2, At(0));
            await ReportAsync(host.Services, Commune, 3, At(1));
            await DeliveredAsync(host);
        }

        (await HistoryAsync()).Differences.ShouldBeEmpty();
        await DamageAsync();
        (await VerifyAsync()).Differences.ShouldContain(found => found.Unit == Province.ToString() && found.Kind == RollupDifferenceKind.Figure);
        (await HistoryAsync()).Differences.Select(found => (found.Unit, found.Kind, found.Subject)).ShouldBe(
            [
                (Commune.ToString(), RollupDifferenceKind.History, "sample 2026-03-02"),
                (Commune.ToString(), RollupDifferenceKind.History, "sample 2026-03-09"),
            ]);

        await using var again = await ServeAsync();
        CountOf(await SnapshotOfAsync(again, Province)).ShouldBe(99);
        var reading = ReadUntilAsync(again, 3);
        var report = await RebuildAsync(again);
        await DeliveredAsync(again);
        await reading;

        (report.HistoryRows, report.Streams, report.Events).ShouldBe((2, 1, 2));
        (await VerifyAsync()).Differences.ShouldBeEmpty();
        (await HistoryAsync()).Differences.ShouldBeEmpty();
        (await RebuildAsync(again)).HistoryRows.ShouldBe(0);
        CountOf(await SnapshotOfAsync(again, Ministry)).ShouldBe(3);
    }

    [Fact]
    public async Task A_unit_that_moved_while_the_host_was_down_counts_under_its_new_parent_once()
    {
        await using (var host = await ServeAsync())
        {
            await ReportAsync(host.Services, Commune, 2, At(0));
            await ReportAsync(host.Services, SyntheticUnits.Commune(2, 1), 5, At(0));
            await DeliveredAsync(host);
        }

        _units.Move(Commune, SyntheticUnits.Province(2));
        await using (var host = await ServeAsync())
        {
            (await host.Services.GetRequiredService<IRollupRebuild>().FollowTreeAsync(CancellationToken.None)).ShouldBe(2);
            await DeliveredAsync(host);
            CountOf(await SnapshotOfAsync(host, Province)).ShouldBe(0);
            CountOf(await SnapshotOfAsync(host, SyntheticUnits.Province(2))).ShouldBe(7);
            CountOf(await SnapshotOfAsync(host, Ministry)).ShouldBe(7);
        }

        await using (var restarted = await ServeAsync())
        {
            CountOf(await SnapshotOfAsync(restarted, Province)).ShouldBe(0);
            (await restarted.Services.GetRequiredService<IRollupRebuild>().FollowTreeAsync(CancellationToken.None)).ShouldBe(0);
        }

        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_verification_finds_is_on_record_with_its_place()
    {
        await using (var host = await ServeAsync())
        {
            await ReportAsync(host.Services, Commune, 2, At(0));
            await DeliveredAsync(host);
        }

        var record = Services.GetRequiredService<IVerificationRecord>();
        (await record.RunAsync(Caller.SystemAccount, CancellationToken.None)).IsWell.ShouldBeTrue();
        await DamageAsync();
        var found = await record.RunAsync("kiemtra", CancellationToken.None);

        found.IsWell.ShouldBeFalse();
        found.FirstDifferences.ShouldContain(difference => difference.Unit == Province.ToString());
        record.Latest.ShouldBe(found);
        (await record.ListAsync(CancellationToken.None)).Select(result => (result.Actor, result.IsWell)).ShouldBe([("kiemtra", false), (Caller.SystemAccount, true)]);
    }

    private static DateTimeOffset At(int days) => VietnamTime.StartOf(Day.AddDays(days)).AddHours(9);

    private static async Task ReadUntilAsync(GrainTestHost host, long count)
    {
        await foreach (var _ in host.Services.GetRequiredService<IRollupFeed>().WatchAsync(Province, CancellationToken.None))
        {
            if (CountOf(await SnapshotOfAsync(host, Province)) == count)
            {
                return;
            }
        }
    }

    private static Task<RollupRebuildReport> RebuildAsync(GrainTestHost host) =>
        host.Services.GetRequiredService<IRollupRebuild>().RebuildAsync(CancellationToken.None);

    private Task<RollupVerificationReport> HistoryAsync() => Services.GetRequiredService<IRollupVerification>().VerifyHistoryAsync(CancellationToken.None);

    /// <summary>The province's total, one day of the commune's history, and a day on which nothing happened.</summary>
    private async Task DamageAsync()
    {
        var province = await Services.GetRequiredService<IRollupStore>().LoadAsync(Province, CancellationToken.None);
        var things = new KeyedMeasure("things", Measure.Count(99));
        var wrong = province with { Snapshot = province.Snapshot with { Totals = [things] } };
        var row = new Contribution(Commune.ToString(), "sample", 1, At(0), [things]);
        await Journal.WriteAsync(
            new DerivedWrite([.. RollupTables.RowsOf(new RollupStep(wrong, [], [], []), Ministry), RollupTables.DatedRowOf(row), RollupTables.DatedRowOf(row, Day.AddDays(7))], [], []),
            CancellationToken.None);
    }

    private sealed class MovableUnits : IUnitDirectory
    {
        private readonly IUnitDirectory _country = SyntheticUnits.Country(provinces: 2, communes: 3);
        private IUnitDirectory? _moved;

        public IUnitTree Current => (_moved ?? _country).Current;

        public void Move(UnitKey unit, UnitKey parent) => _moved = SyntheticUnits.DirectoryOf(
            Current.All.Select(listed => listed.Key == unit ? listed with { Parent = parent } : listed).ToArray());
    }
}

public sealed class RebuildOnSqlite : RebuildFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class RebuildOnPostgres(PostgresFixture postgres) : RebuildFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
