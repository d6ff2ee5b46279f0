using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class SnapshotFacts : JournalStorageFacts
{
    [Fact]
    public async Task A_stream_without_a_snapshot_has_none() =>
        (await Journal.LoadSnapshotAsync("s", CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task A_snapshot_is_read_back_and_replaced_by_a_later_one_only()
    {
        await Save(10, "mười");
        await Save(20, "hai mươi");
        await Save(15, "mười lăm");

        (await Journal.LoadSnapshotAsync("s", CancellationToken.None)).ShouldBe(At(20, "hai mươi"));
    }

    [Fact]
    public async Task A_snapshot_that_was_changed_is_not_taken_for_the_state()
    {
        await Save(10, "mười");
        await ExecuteAsync("UPDATE journal_snapshot SET payload = 'hai'");

        (await Journal.LoadSnapshotAsync("s", CancellationToken.None)).ShouldBeNull();
    }

    private static StreamSnapshot At(long sequence, string payload) =>
        new("s", new StreamHead(sequence, Digest.OfText(payload)), "sample/1", payload);

    private Task Save(long sequence, string payload) => Journal.SaveSnapshotAsync(At(sequence, payload), CancellationToken.None);
}

public sealed class Snapshot_on_Sqlite : SnapshotFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Snapshot_on_PostgreSql(PostgresFixture postgres) : SnapshotFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
