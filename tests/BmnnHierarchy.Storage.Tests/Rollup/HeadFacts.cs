using BmnnHierarchy.Journal;
using BmnnHierarchy.Journal.Storage;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>The head of a unit's stream is held by the unit, in the message under way, and by its parent: what the stream loses is missed there.</summary>
public abstract class HeadFacts : RollupFacts
{
    protected abstract string DropTriggers { get; }

    private static string Stream => SampleFacet.StreamOf(Commune);

    [Fact]
    public async Task The_head_travels_to_the_parent_and_no_further()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 1);
        await ReportAsync(host.Services, Commune, 2);
        await DeliveredAsync(host);
        var last = await Services.GetRequiredService<IJournal>().ReadAsync(Stream, [2], default);
        var head = new FacetHead("sample", 2, last[0].Hash.ToString());
        (await SnapshotOfAsync(host, Commune)).Heads!.Value.ShouldBe([head]);
        (await SnapshotOfAsync(host, Province)).Heads.ShouldBeNull();
        var held = await host.Services.GetRequiredService<IRollupStore>().LoadAsync(Province, default);
        held.Children[Commune.ToString()].Heads!.Value.ShouldBe([head]);
        (await LostAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tail_that_was_cut_off_is_missed_by_the_unit_and_by_its_parent_although_the_chain_holds()
    {
        await DeliverAsync(times: 3);
        await ExecuteAsync($"{DropTriggers}DELETE FROM journal_event WHERE stream = '{Stream}' AND seq = 3");
        (await Services.GetRequiredService<IJournalVerification>().VerifyAsync(default)).IsIntact.ShouldBeTrue();

        (await LostAsync()).Select(lost => (lost.Stream, lost.Sequence, lost.Holder, lost.Found))
            .ShouldBe([(Stream, 3L, Province.ToString(), null), (Stream, 3L, Commune.ToString(), null)], ignoreOrder: true);
        (await VerifyAsync()).Differences.ShouldContain(found =>
            found.Kind == RollupDifferenceKind.Head && found.Unit == Province.ToString() && found.Subject == $"{Stream} #3");
    }

    [Fact]
    public async Task A_thief_who_mends_the_units_own_rows_too_is_betrayed_by_the_parent()
    {
        await DeliverAsync(times: 1);
        var before = await Services.GetRequiredService<IRollupStore>().LoadAsync(Commune, default);
        await DeliverAsync(times: 2);
        var parent = await Services.GetRequiredService<IRollupStore>().LoadAsync(Province, default);
        await ExecuteAsync($"{DropTriggers}DELETE FROM journal_event WHERE stream = '{Stream}' AND seq > 1");
        await Journal.WriteAsync(new DerivedWrite(
            [.. RollupTables.RowsOf(new(before with { Snapshot = parent.Children[Commune.ToString()] with { Heads = null } }, [.. before.Own.Values], [], []), Province)], [], []), default);

        (await LostAsync()).ShouldContain(lost => lost.Holder == Province.ToString() && lost.Stream == Stream && lost.Sequence == 3);
    }

    [Fact]
    public async Task A_head_that_is_still_under_way_counts()
    {
        await ReportAsync(Services, Commune, 1);
        await ExecuteAsync($"{DropTriggers}DELETE FROM journal_event WHERE stream = '{Stream}'");
        (await LostAsync()).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            lost => lost.Stream.ShouldBe(Stream), lost => lost.Sequence.ShouldBe(1), lost => lost.Found.ShouldBeNull());
    }

    [Fact]
    public async Task Rows_from_before_heads_were_carried_read_as_they_did()
    {
        await ReportAsync(Services, Commune, 1);
        await using (var host = await ServeAsync())
        {
            await DeliveredAsync(host);
        }

        // What an older version has stored: no heads, and hashes that know none.
        foreach (var unit in (Kernel.UnitKey[])[Commune, Province, Ministry])
        {
            var state = await Services.GetRequiredService<IRollupStore>().LoadAsync(unit, default);
            var own = state.Own.ToDictionary(entry => entry.Key, entry => entry.Value with { Head = null });
            var children = await Task.WhenAll(state.Children.Values.Select(async child =>
                (await Services.GetRequiredService<IRollupStore>().LoadAsync(Kernel.UnitKey.Parse(child.Unit), default)).Snapshot));
            var older = (state with
            {
                Own = state.Own.SetItems(own),
                Children = state.Children.SetItems(children.Select(child => KeyValuePair.Create(child.Unit, child))),
            }).Readded(state.Snapshot.Version);
            older.Snapshot.Heads.ShouldBeNull();
            await Journal.WriteAsync(
                new DerivedWrite(RollupTables.RowsOf(new(older, [.. older.Own.Values], [.. older.Children.Values], []), unit == Ministry ? null : unit == Province ? Ministry : Province), [], []),
                default);
        }

        (await VerifyAsync()).Differences.ShouldBeEmpty();
        await DeliverAsync(times: 1);
        (await VerifyAsync()).Differences.ShouldBeEmpty();
        (await Services.GetRequiredService<IRollupStore>().LoadAsync(Commune, default)).Snapshot.Heads!.Value.ShouldHaveSingleItem().Sequence.ShouldBe(2);
    }

    private async Task DeliverAsync(int times)
    {
        await using var host = await ServeAsync();
        for (var time = 0; time < times; time++)
        {
            await ReportAsync(host.Services, Commune, time + 10);
        }

        await DeliveredAsync(host);
    }

    private async Task<IReadOnlyList<LostHead>> LostAsync() => await Services.GetRequiredService<IHeadVerification>().VerifyAsync(default);

    private async Task ExecuteAsync(string sql)
    {
        var (connection, transaction) = await Services.GetRequiredService<IDatabase>().BeginMigrationAsync(default);
        await using (connection)
        await using (transaction)
        {
            await connection.ExecuteAsync(sql, transaction: transaction);
            await transaction.CommitAsync();
        }
    }
}

public sealed class HeadsOnSqlite : HeadFacts
{
    protected override string DropTriggers => "DROP TRIGGER journal_event_no_update; DROP TRIGGER journal_event_no_delete; ";

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class HeadsOnPostgres(PostgresFixture postgres) : HeadFacts
{
    protected override string DropTriggers => "DROP TRIGGER journal_event_no_change ON journal_event; ";

    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
