using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class OutboxFacts : JournalStorageFacts
{
    [Fact]
    public async Task A_higher_version_replaces_a_lower_one_and_not_the_other_way_round()
    {
        await Write(outbox: [Sample.Message("k", 2, payload: "two")]);
        await Write(outbox: [Sample.Message("k", 1, payload: "one")]);
        (await OutboxAsync()).ShouldBe([Sample.Message("k", 2, payload: "two")]);

        await Write(outbox: [Sample.Message("k", 3, lane: "unit:40", payload: "three")]);
        (await OutboxAsync()).ShouldBe([Sample.Message("k", 3, lane: "unit:40", payload: "three")]);
    }

    [Fact]
    public async Task A_delivered_message_is_removed()
    {
        await Write(outbox: [Sample.Message("k", 2), Sample.Message("l", 1)]);
        await Write(delivered: [Sample.Message("k", 2)]);

        (await OutboxAsync()).ShouldBe([Sample.Message("l", 1)]);
    }

    [Fact]
    public async Task A_message_that_took_the_place_of_a_delivered_one_stays()
    {
        await Write(outbox: [Sample.Message("k", 3)]);
        await Write(delivered: [Sample.Message("k", 2)]);

        (await OutboxAsync()).ShouldBe([Sample.Message("k", 3)]);
    }

    [Fact]
    public async Task A_derived_write_settles_and_stores_at_once()
    {
        await Write(outbox: [Sample.Message("k", 1)]);
        await Write(rows: [Sample.Row("u", "d", 1, "ghi chú")], outbox: [Sample.Message("k", 2)], delivered: [Sample.Message("k", 1)]);

        (await OutboxAsync()).ShouldBe([Sample.Message("k", 2)]);
        (await RowsAsync()).ShouldBe([("u", "d", 1L, "ghi chú")]);
    }

    [Fact]
    public async Task A_derived_write_is_all_or_nothing()
    {
        await Should.ThrowAsync<JournalWriteRejectedException>(() => Write(rows: [Sample.Row("u", "d", -1)], outbox: [Sample.Message("k", 1)]));

        (await OutboxAsync()).ShouldBeEmpty();
    }

    private Task Write(RowWrite[]? rows = null, OutboxMessage[]? outbox = null, OutboxMessage[]? delivered = null) =>
        Journal.WriteAsync(new DerivedWrite([.. rows ?? []], [.. outbox ?? []], [.. delivered ?? []]), CancellationToken.None);
}

public sealed class Outbox_on_Sqlite : OutboxFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Outbox_on_PostgreSql(PostgresFixture postgres) : OutboxFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
