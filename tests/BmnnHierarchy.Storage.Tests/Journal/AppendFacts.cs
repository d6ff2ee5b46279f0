using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class AppendFacts : JournalStorageFacts
{
    [Fact]
    public async Task Chosen_events_of_a_stream_are_read_in_order_and_those_it_does_not_have_are_left_out()
    {
        var request = Sample.Append("sample/a", StreamHead.Empty, "command-1", [.. Enumerable.Range(1, 1200).Select(number => $"{number}")]);
        await Journal.AppendAsync(request, default);
        await Journal.AppendAsync(Sample.Append("sample/b", StreamHead.Empty, "command-1", "b"), default);

        (await Journal.ReadAsync("sample/a", [7, 2, 2, 5000, 1], default)).ShouldBe([request.Events[0], request.Events[1], request.Events[6]]);
        (await Journal.ReadAsync("sample/a", [.. Enumerable.Range(1, 1200).Select(number => (long)number)], default)).ShouldBe(request.Events);
        (await Journal.ReadAsync("sample/a", [], default)).ShouldBeEmpty();
        (await Journal.ReadAsync("sample/none", [1], default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_appended_is_read_back_letter_by_letter()
    {
        var request = Sample.Append("steering/unit:31-11146", StreamHead.Empty, "c1", """{"text":"Xã Nguyên Giáp – ngày 21/11"}""", "{}");

        (await Append(request)).ShouldBe(new AppendOutcome.Appended(Sample.HeadAfter(request)));

        (await Journal.ReadAllAsync("steering/unit:31-11146")).ShouldBe(request.Events);
    }

    [Fact]
    public async Task Reading_starts_after_the_given_sequence()
    {
        var request = Sample.Append("s", StreamHead.Empty, "c1", "1", "2", "3");
        await Append(request);

        var rest = new List<long>();
        await foreach (var recorded in Journal.ReadAsync("s", 2, CancellationToken.None))
        {
            rest.Add(recorded.Sequence);
        }

        rest.ShouldBe([3]);
    }

    [Fact]
    public async Task An_append_that_expects_an_older_head_is_a_conflict()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1");
        await Append(first);

        (await Append(Sample.Append("s", StreamHead.Empty, "c2", "2"))).ShouldBeOfType<AppendOutcome.Conflict>();

        (await Journal.ReadAllAsync("s")).ShouldBe(first.Events);
    }

    [Fact]
    public async Task An_append_that_would_leave_a_gap_is_a_conflict()
    {
        await Append(Sample.Append("s", StreamHead.Empty, "c1", "1"));
        var unseen = Sample.Append("s", StreamHead.Empty, "x", "1", "2");

        (await Append(Sample.Append("s", Sample.HeadAfter(unseen), "c2", "3"))).ShouldBeOfType<AppendOutcome.Conflict>();
        (await Append(Sample.Append("new", Sample.HeadAfter(unseen), "c2", "3"))).ShouldBeOfType<AppendOutcome.Conflict>();
    }

    [Fact]
    public async Task An_append_after_a_head_with_another_hash_is_a_conflict()
    {
        await Append(Sample.Append("s", StreamHead.Empty, "c1", "1"));
        var other = Sample.Append("s", StreamHead.Empty, "c1", "another");

        (await Append(Sample.Append("s", Sample.HeadAfter(other), "c2", "2"))).ShouldBeOfType<AppendOutcome.Conflict>();
    }

    [Fact]
    public async Task A_command_sent_again_is_answered_with_its_last_event_and_writes_nothing()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1", "2");
        await Append(first);
        await Append(Sample.Append("s", Sample.HeadAfter(first), "c2", "3"));

        (await Append(first)).ShouldBe(new AppendOutcome.AlreadyAppended(2));

        (await Journal.ReadAllAsync("s")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_command_sent_again_by_an_owner_that_has_loaded_the_stream_is_recognised()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1");
        await Append(first);

        var again = Sample.Append("s", Sample.HeadAfter(first), "c1", "1") with { Rows = [Sample.Row("u", "d", 1)] };

        (await Append(again)).ShouldBe(new AppendOutcome.AlreadyAppended(1));
        (await RowsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_id_with_another_body_is_refused()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1");
        await Append(first);

        (await Append(Sample.Append("s", Sample.HeadAfter(first), "c1", "another"))).ShouldBeOfType<AppendOutcome.CommandIdReused>();
        (await Append(Sample.Append("s", StreamHead.Empty, "c1", "another"))).ShouldBeOfType<AppendOutcome.CommandIdReused>();
    }

    [Fact]
    public async Task The_same_command_id_in_another_stream_is_another_command()
    {
        await Append(Sample.Append("a", StreamHead.Empty, "c1", "1"));

        (await Append(Sample.Append("b", StreamHead.Empty, "c1", "2"))).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task A_retry_after_a_crash_between_commit_and_answer_finds_its_command()
    {
        var request = Sample.Append("s", StreamHead.Empty, "c1", "1");
        await Append(request);
        await RestartAsync();

        (await Append(request)).ShouldBe(new AppendOutcome.AlreadyAppended(1));
    }

    [Fact]
    public async Task A_restarted_journal_continues_a_stream()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1");
        await Append(first);
        await RestartAsync();

        var second = Sample.Append("s", Sample.HeadAfter(first), "c2", "2");
        (await Append(second)).ShouldBe(new AppendOutcome.Appended(Sample.HeadAfter(second)));
    }

    [Fact]
    public async Task A_second_writer_on_the_same_database_is_fenced_by_the_keys()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1");
        await Append(first);
        await using var other = await StartHostAsync();
        var theirs = Sample.Append("s", Sample.HeadAfter(first), "theirs", "2");
        await other.GetRequiredService<IJournal>().AppendAsync(theirs, CancellationToken.None);

        (await Append(Sample.Append("s", Sample.HeadAfter(first), "ours", "2"))).ShouldBeOfType<AppendOutcome.Conflict>();
        (await Append(Sample.Append("s", Sample.HeadAfter(theirs), "ours", "3"))).ShouldBeOfType<AppendOutcome.Appended>();
    }

    [Fact]
    public async Task Rows_and_messages_are_written_with_the_events_or_not_at_all()
    {
        var first = Sample.Append("s", StreamHead.Empty, "c1", "1") with { Rows = [Sample.Row("u", "d", 1)], Outbox = [Sample.Message("k", 1)] };
        await Append(first);
        var conflicting = Sample.Append("s", StreamHead.Empty, "c2", "2") with { Rows = [Sample.Row("u", "d", 2)], Outbox = [Sample.Message("k", 2)] };
        await Append(conflicting);

        (await RowsAsync()).ShouldBe([("u", "d", 1L, null)]);
        (await OutboxAsync()).ShouldBe([Sample.Message("k", 1)]);
    }

    [Fact]
    public async Task A_row_the_database_refuses_takes_its_events_with_it()
    {
        var request = Sample.Append("s", StreamHead.Empty, "c1", "1") with { Rows = [Sample.Row("u", "d", -1)] };

        await Should.ThrowAsync<JournalWriteRejectedException>(() => Append(request));

        (await Journal.ReadAllAsync("s")).ShouldBeEmpty();
        (await Append(Sample.Append("s", StreamHead.Empty, "c2", "1"))).ShouldBeOfType<AppendOutcome.Appended>();
    }
}

public sealed class Append_on_Sqlite : AppendFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Append_on_PostgreSql(PostgresFixture postgres) : AppendFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
