using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>A difference planted in each table is found and named.</summary>
public abstract class RollupVerificationFacts : RollupFacts
{
    [Fact]
    public async Task What_is_under_way_on_a_stopped_host_is_no_difference()
    {
        await ReportAsync(Services, Commune, 2);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_row_of_a_unit_is_named()
    {
        var (commune, province) = await DeliverOneAsync();
        await WriteAsync(RollupTables.RowsOf(new RollupStep(province with { Snapshot = province.Snapshot with { Totals = Things(9) } }, [], [], []), Ministry));
        (await VerifyAsync()).Differences.ShouldContain(
            new RollupDifference(Province.ToString(), RollupDifferenceKind.Figure, "things", "Count(9)", "Count(2)"));
        commune.Snapshot.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_row_of_a_contribution_is_named()
    {
        var (commune, _) = await DeliverOneAsync();
        await WriteAsync(RollupTables.RowsOf(new RollupStep(commune, [commune.Own["sample"] with { Measures = Things(9) }], [], []), Province));
        (await VerifyAsync()).Differences.ShouldContain(
            new RollupDifference(Commune.ToString(), RollupDifferenceKind.Contribution, "sample things", "Count(9)", "Count(2)"));
    }

    [Fact]
    public async Task A_changed_row_of_a_child_is_named()
    {
        var (_, province) = await DeliverOneAsync();
        var child = province.Children[Commune.ToString()] with { Totals = Things(9) };
        await WriteAsync(RollupTables.RowsOf(new RollupStep(province, [], [child], []), Ministry));
        (await VerifyAsync()).Differences.ShouldContain(
            new RollupDifference(Province.ToString(), RollupDifferenceKind.Child, $"{Commune} things", "Count(9)", "Count(2)"));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named()
    {
        await DeliverOneAsync();
        await WriteAsync([new RowWrite(RollupTables.Contribution, [Commune.ToString(), "sample", 1L, 0L, "[[\"things\",\"cou", null])]);
        (await VerifyAsync()).Differences.ShouldContain(
            found => found.Unit == Commune.ToString() && found.Kind == RollupDifferenceKind.Unreadable && found.Subject == "contribution sample");
    }

    [Fact]
    public async Task A_lost_message_is_named_at_the_units_it_did_not_reach()
    {
        await ReportAsync(Services, Commune, 2);
        var lost = (await SampleFacet.AppendTo(Journal, Commune, 2)).Outbox[0] with { Version = 1 };
        await Journal.WriteAsync(new DerivedWrite([], [], [lost]), CancellationToken.None);
        var differences = (await VerifyAsync()).Differences;
        differences.Where(found => found.Kind == RollupDifferenceKind.Figure && found.Subject == "things").Select(found => found.Unit)
            .ShouldBe([Province.ToString(), Commune.ToString(), Ministry.ToString()], ignoreOrder: true);
    }

    [Fact]
    public async Task An_event_that_cannot_be_replayed_is_named_by_its_stream()
    {
        var command = new CommandHeader("c1", Digest.OfText("x"), "nguyengiap", DateTimeOffset.UnixEpoch, null);
        var events = EventChain.Extend(SampleFacet.StreamOf(Commune), StreamHead.Empty, command, [new NewEvent("sample.reported", 1, "{}")]);
        await Journal.AppendAsync(
            new AppendRequest(SampleFacet.StreamOf(Commune), StreamHead.Empty, "c1", command.CommandDigest, events, [], []), CancellationToken.None);
        (await VerifyAsync()).Differences.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            found => found.Unit.ShouldBe(SampleFacet.StreamOf(Commune)),
            found => found.Kind.ShouldBe(RollupDifferenceKind.Unreadable));
    }

    private static ImmutableArray<KeyedMeasure> Things(long count) =>
        [new("things", Measure.Count(count)), new("units", Measure.Flag(true))];

    /// <summary>One update delivered to the top by the product itself, then everything stopped.</summary>
    private async Task<(RollupState Commune, RollupState Province)> DeliverOneAsync()
    {
        await using (var host = await ServeAsync())
        {
            await ReportAsync(host.Services, Commune, 2);
            await DeliveredAsync(host);
        }

        (await VerifyAsync()).Differences.ShouldBeEmpty();
        var store = Services.GetRequiredService<IRollupStore>();
        return (await store.LoadAsync(Commune, CancellationToken.None), await store.LoadAsync(Province, CancellationToken.None));
    }

    private Task WriteAsync(ImmutableArray<RowWrite> rows) => Journal.WriteAsync(new DerivedWrite(rows, [], []), CancellationToken.None);
}

public sealed class RollupVerificationOnSqlite : RollupVerificationFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class RollupVerificationOnPostgres(PostgresFixture postgres) : RollupVerificationFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
