using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Storage.Tests.Rollup;

public abstract class RollupDeliveryFacts : RollupFacts
{
    [Fact]
    public async Task A_communes_update_reaches_the_Ministry()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2);
        await ReportAsync(host.Services, Testing.Units.SyntheticUnits.Commune(2, 3), 5);
        await DeliveredAsync(host);
        CountOf(await SnapshotOfAsync(host, Commune)).ShouldBe(2);
        CountOf(await SnapshotOfAsync(host, Province)).ShouldBe(2);
        CountOf(await SnapshotOfAsync(host, Ministry)).ShouldBe(7);
    }

    [Fact]
    public async Task Updates_that_nobody_delivered_before_the_end_are_delivered_after_the_next_start()
    {
        await ReportAsync(Services, Commune, 2);
        await ReportAsync(Services, Commune, 3);
        await using var host = await ServeAsync();
        await DeliveredAsync(host);
        CountOf(await SnapshotOfAsync(host, Ministry)).ShouldBe(3);
    }

    [Fact]
    public async Task Figures_and_versions_go_on_after_a_restart()
    {
        await using (var before = await ServeAsync())
        {
            await ReportAsync(before.Services, Commune, 2);
            await DeliveredAsync(before);
        }

        await using var after = await ServeAsync();
        CountOf(await SnapshotOfAsync(after, Ministry)).ShouldBe(2);
        await ReportAsync(after.Services, Commune, 9);
        await DeliveredAsync(after);
        var ministry = await SnapshotOfAsync(after, Ministry);
        CountOf(ministry).ShouldBe(9);
        ministry.Version.ShouldBe(2);
    }

    [Fact]
    public async Task Live_figures_equal_the_recomputed_ones_while_updates_are_under_way()
    {
        await using var host = await ServeAsync();
        var reporting = Task.WhenAll(Enumerable.Range(1, 3).Select(async commune =>
        {
            for (var count = 1; count <= 20; count++)
            {
                await ReportAsync(host.Services, Testing.Units.SyntheticUnits.Commune(1, commune), count);
            }
        }));
        while (!reporting.IsCompleted)
        {
            (await VerifyAsync()).Differences.ShouldBeEmpty();
        }

        await reporting;
        await DeliveredAsync(host);
        var report = await VerifyAsync();
        report.Differences.ShouldBeEmpty();
        report.Units.ShouldBe(9);
        report.Streams.ShouldBe(3);
        report.Events.ShouldBe(60);
        CountOf(await SnapshotOfAsync(host, Ministry)).ShouldBe(60);
    }
}

public sealed class RollupDeliveryOnSqlite : RollupDeliveryFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class RollupDeliveryOnPostgres(PostgresFixture postgres) : RollupDeliveryFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
