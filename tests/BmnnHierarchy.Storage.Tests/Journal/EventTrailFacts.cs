using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>Who did what, across streams.</summary>
public abstract class EventTrailFacts : JournalStorageFacts
{
    private static readonly EventTrailQuery Everything = new(null, null, null, null, null, null, 100);

    [Fact]
    public async Task Events_are_found_by_person_stream_unit_and_period_the_last_first()
    {
        await FillAsync();

        (await FindAsync(Everything)).ShouldBe(["c/unit:31-2 1", "a/unit:31-1 2", "b/unit:31-1 1", "a/unit:31-1 1"]);
        (await FindAsync(Everything with { Actor = "an" })).ShouldBe(["a/unit:31-1 2", "a/unit:31-1 1"]);
        (await FindAsync(Everything with { Stream = "a/unit:31-1" })).ShouldBe(["a/unit:31-1 2", "a/unit:31-1 1"]);
        (await FindAsync(Everything with { StreamEnd = "/unit:31-1" })).ShouldBe(["a/unit:31-1 2", "b/unit:31-1 1", "a/unit:31-1 1"]);
        (await FindAsync(Everything with { StreamEnd = "/unit:31-%" })).ShouldBeEmpty();
        (await FindAsync(Everything with { From = Sample.At.AddMinutes(1), Until = Sample.At.AddMinutes(3) })).ShouldBe(["a/unit:31-1 2", "b/unit:31-1 1"]);
        (await FindAsync(Everything with { Actor = "' OR '1'='1" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task Going_on_where_the_page_before_ended_shows_each_event_once()
    {
        await FillAsync();
        var seen = new List<string>();
        TrailPlace? before = null;
        for (var page = 0; page < 4; page++)
        {
            var found = await Trail.FindAsync(Everything with { Before = before, Limit = 1 }, default);
            seen.Add(Name(found.ShouldHaveSingleItem()));
            before = found[0].Place;
        }

        seen.ShouldBe(await FindAsync(Everything));
        (await Trail.FindAsync(Everything with { Before = before }, default)).ShouldBeEmpty();
    }

    private IEventTrail Trail => Services.GetRequiredService<IEventTrail>();

    private static string Name(TrailedEvent found) => $"{found.Stream} {found.Sequence}";

    private async Task FillAsync()
    {
        var head = await AppendAsync("a/unit:31-1", StreamHead.Empty, "an", 0);
        await AppendAsync("b/unit:31-1", StreamHead.Empty, "binh", 1);
        await AppendAsync("a/unit:31-1", head, "an", 2);
        await AppendAsync("c/unit:31-2", StreamHead.Empty, "binh", 3);
    }

    private async Task<StreamHead> AppendAsync(string stream, StreamHead head, string actor, int minutes)
    {
        var header = new CommandHeader($"c{head.Sequence}", Digest.OfText("x"), actor, Sample.At.AddMinutes(minutes), "Lý do");
        var events = EventChain.Extend(stream, head, header, [new NewEvent("sample.thing-happened", 1, "{}")]);
        (await Append(new AppendRequest(stream, head, header.CommandId, header.CommandDigest, events, [], []))).ShouldBeOfType<AppendOutcome.Appended>();
        return new StreamHead(events[^1].Sequence, events[^1].Hash);
    }

    private async Task<List<string>> FindAsync(EventTrailQuery query) => [.. (await Trail.FindAsync(query, default)).Select(Name)];
}

public sealed class EventTrailOnSqlite : EventTrailFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class EventTrailOnPostgres(PostgresFixture postgres) : EventTrailFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
