using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class ViewFacts : JournalStorageFacts
{
    [Fact]
    public async Task A_view_shows_one_instant_whatever_is_written_meanwhile()
    {
        await Append(Full("steering/unit:31-1", StreamHead.Empty, "c1", version: 1));
        await using var view = await OpenAsync();
        await Append(Full("steering/unit:31-2", StreamHead.Empty, "c1", version: 2));

        (await StreamsAsync(view, "")).ShouldBe([("steering/unit:31-1", 1)]);
        (await view.Connection.QueryAsync<string>("SELECT unit FROM sample_duty", transaction: view.Transaction)).ShouldBe(["steering/unit:31-1"]);
        var outbox = new List<long>();
        await foreach (var message in view.ReadOutboxAsync(null, CancellationToken.None))
        {
            outbox.Add(message.Version);
        }

        outbox.ShouldBe([1]);
    }

    [Fact]
    public async Task Streams_come_whole_in_ordinal_order_and_by_prefix()
    {
        await Append(Sample.Append("steering/unit:31-b", StreamHead.Empty, "c", "1", "2"));
        await Append(Sample.Append("steering/unit:31-Z", StreamHead.Empty, "c", "1"));
        await Append(Sample.Append("steering/unit:31-a", StreamHead.Empty, "c", "1", "2", "3"));
        await Append(Sample.Append("units/tree:vn", StreamHead.Empty, "c", "1"));
        await Append(Sample.Append("steerinG", StreamHead.Empty, "c", "1"));

        await using var view = await OpenAsync();
        (await StreamsAsync(view, "steering/")).ShouldBe([("steering/unit:31-Z", 1), ("steering/unit:31-a", 3), ("steering/unit:31-b", 2)]);
        (await StreamsAsync(view, "")).Count.ShouldBe(5);
        (await StreamsAsync(view, "nothing")).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_stream_is_read_without_those_whose_names_begin_like_it()
    {
        await Append(Sample.Append("steering/unit:31", StreamHead.Empty, "c", "1", "2"));
        await Append(Sample.Append("steering/unit:31-11146", StreamHead.Empty, "c", "1"));

        await using var view = await OpenAsync();
        (await view.ReadStreamAsync("steering/unit:31", CancellationToken.None)).Select(recorded => (recorded.Stream, recorded.Sequence))
            .ShouldBe([("steering/unit:31", 1), ("steering/unit:31", 2)]);
        (await view.ReadStreamAsync("steering/unit:4", CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Writing_through_a_view_is_refused()
    {
        await using var view = await OpenAsync();

        await Should.ThrowAsync<Exception>(() => view.Connection.ExecuteAsync("DELETE FROM sample_duty", transaction: view.Transaction));
    }

    private static AppendRequest Full(string stream, StreamHead head, string commandId, long version) =>
        Sample.Append(stream, head, commandId, "{}") with { Rows = [Sample.Row(stream, "d", version)], Outbox = [Sample.Message(stream, version)] };

    private static async Task<List<(string, int)>> StreamsAsync(IJournalView view, string prefix)
    {
        var streams = new List<(string, int)>();
        await foreach (var (stream, events) in view.ReadStreamsAsync(prefix, CancellationToken.None))
        {
            events.Select(e => e.Sequence).ShouldBe(Enumerable.Range(1, events.Length).Select(i => (long)i));
            streams.Add((stream, events.Length));
        }

        return streams;
    }

    private Task<IJournalView> OpenAsync() => Services.GetRequiredService<IJournalViews>().OpenAsync(CancellationToken.None);
}

public sealed class View_on_Sqlite : ViewFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class View_on_PostgreSql(PostgresFixture postgres) : ViewFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
