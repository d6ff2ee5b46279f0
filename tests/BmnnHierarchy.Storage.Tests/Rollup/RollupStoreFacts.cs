using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

public abstract class RollupStoreFacts : RollupFacts
{
    private IRollupStore Store => Services.GetRequiredService<IRollupStore>();

    [Fact]
    public async Task A_unit_of_which_nothing_was_saved_is_empty() =>
        (await Store.LoadAsync(Province, CancellationToken.None)).Snapshot.Version.ShouldBe(0);

    [Fact]
    public async Task What_was_saved_is_loaded_with_the_same_hashes()
    {
        var commune = RollupState.Empty(Commune.ToString()).Contribute(Contribution(Commune.ToString(), 7, 2)).State;
        var contributed = RollupState.Empty(Province.ToString()).Contribute(Contribution(Province.ToString(), 1, 5));
        await Store.SaveAsync(contributed, Ministry, CancellationToken.None);
        var accepted = contributed.State.Accept(commune.Snapshot);
        await Store.SaveAsync(accepted, Ministry, CancellationToken.None);

        await RestartAsync();
        var loaded = await Store.LoadAsync(Province, CancellationToken.None);
        loaded.Snapshot.ShouldBe(accepted.State.Snapshot with { Totals = loaded.Snapshot.Totals });
        loaded.Readded(loaded.Snapshot.Version).Snapshot.Hash.ShouldBe(accepted.State.Snapshot.Hash);
        loaded.Own["sample"].Version.ShouldBe(1);
        loaded.Children[Commune.ToString()].Hash.ShouldBe(commune.Snapshot.Hash);
    }

    [Fact]
    public async Task The_message_to_the_parent_is_saved_with_the_state_and_a_newer_one_takes_its_place()
    {
        var first = RollupState.Empty(Commune.ToString()).Contribute(Contribution(Commune.ToString(), 1, 2));
        await Store.SaveAsync(first, Province, CancellationToken.None);
        var second = first.State.Contribute(Contribution(Commune.ToString(), 2, 3));
        await Store.SaveAsync(second, Province, CancellationToken.None);
        var message = (await OutboxAsync()).ShouldHaveSingleItem();
        message.Lane.ShouldBe(Province.ToString());
        message.Version.ShouldBe(2);
        Kernel.CanonicalJson.Read<Snapshot>(message.Payload).Hash.ShouldBe(second.State.Snapshot.Hash);
    }

    [Fact]
    public async Task The_topmost_unit_tells_nobody()
    {
        await Store.SaveAsync(RollupState.Empty(Ministry.ToString()).Contribute(Contribution(Ministry.ToString(), 1, 2)), null, CancellationToken.None);
        (await OutboxAsync()).ShouldBeEmpty();
    }

    private static Contribution Contribution(string unit, long version, long count) =>
        new(unit, "sample", version, new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero).AddTicks(1234567), [new KeyedMeasure("things", Measure.Count(count))]);

    private async Task<List<OutboxMessage>> OutboxAsync()
    {
        await using var view = await Services.GetRequiredService<IJournalViews>().OpenAsync(CancellationToken.None);
        return await view.ReadOutboxAsync(RollupTopics.Snapshot, CancellationToken.None).ToListAsync();
    }
}

public sealed class RollupStoreOnSqlite : RollupStoreFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class RollupStoreOnPostgres(PostgresFixture postgres) : RollupStoreFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
