using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class GroupCommitFacts : JournalStorageFacts
{
    [Fact]
    public async Task One_conflict_and_one_poison_row_among_two_hundred_fail_alone()
    {
        await Append(Sample.Append("unit-50", StreamHead.Empty, "before", "0"));
        var appends = Enumerable.Range(0, 200).Select(i => Append(
            Sample.Append($"unit-{i}", StreamHead.Empty, "c", "1") with { Rows = [Sample.Row($"u{i}", "d", i == 150 ? -1 : i)] })).ToArray();

        await Should.ThrowAsync<JournalWriteRejectedException>(() => appends[150]);
        (await appends[50]).ShouldBeOfType<AppendOutcome.Conflict>();
        var others = await Task.WhenAll(appends.Where((_, i) => i is not (50 or 150)));

        others.ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        (await RowsAsync()).Count.ShouldBe(198);
        (await Journal.ReadAllAsync("unit-150")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Repeated_commands_among_two_hundred_are_each_answered_with_their_first_result()
    {
        var first = Enumerable.Range(0, 200).Select(i => Sample.Append($"unit-{i}", StreamHead.Empty, "c", "1")).ToArray();
        await Task.WhenAll(first.Select(Append));
        var second = await Task.WhenAll(first.Select((request, i) => Append(
            Sample.Append(request.Stream, Sample.HeadAfter(request), i % 3 == 0 ? "c" : "d", "1"))));

        second.Select((outcome, i) => i % 3 == 0 ? outcome is AppendOutcome.AlreadyAppended : outcome is AppendOutcome.Appended).ShouldAllBe(right => right);
    }

    [Fact]
    public async Task A_thousand_concurrent_appends_to_fifty_streams_leave_fifty_unbroken_chains()
    {
        var heads = new StreamHead[50];
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async stream =>
        {
            for (var i = 0; i < 20; i++)
            {
                var request = Sample.Append($"stream-{stream:D2}", heads[stream], $"c{i}", $"{stream}-{i}");
                (await Append(request)).ShouldBeOfType<AppendOutcome.Appended>();
                heads[stream] = Sample.HeadAfter(request);
            }
        }));

        var report = await Services.GetRequiredService<IJournalVerification>().VerifyAsync(CancellationToken.None);
        (report.Streams, report.Events, report.IsIntact).ShouldBe((50, 1000, true));
        (await Journal.ReadAllAsync("stream-07")).Select(e => e.Payload).ShouldBe(Enumerable.Range(0, 20).Select(i => $"7-{i}"));
    }

    [Fact]
    public async Task A_thousand_appends_racing_for_fifty_heads_let_one_through_for_each()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 1000).Select(i => Append(
            Sample.Append($"stream-{i % 50}", StreamHead.Empty, $"c{i}", $"{i}") with { Rows = [Sample.Row($"stream-{i % 50}", "winner", i)] })));

        outcomes.Count(outcome => outcome is AppendOutcome.Appended).ShouldBe(50);
        outcomes.Count(outcome => outcome is AppendOutcome.Conflict).ShouldBe(950);
        foreach (var (stream, _, winner, _) in await RowsAsync())
        {
            (await Journal.ReadAllAsync(stream)).ShouldHaveSingleItem().Payload.ShouldBe($"{winner}");
        }
    }

    [Fact]
    public async Task Of_rows_with_one_key_the_last_request_wins()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Journal.WriteAsync(
            new DerivedWrite([Sample.Row("u", "d", i)], [], []), CancellationToken.None)));

        (await RowsAsync()).ShouldBe([("u", "d", 99L, null)]);
    }

    [Fact]
    public async Task A_request_that_cannot_be_stored_does_not_stop_the_journal()
    {
        var unknownTable = Sample.Duty with { Name = "sample_missing" };
        var write = new DerivedWrite([Sample.Row("u", "d", 1) with { Table = unknownTable }], [], []);

        await Should.ThrowAsync<JournalWriteRejectedException>(() => Journal.WriteAsync(write, CancellationToken.None));
        (await Append(Sample.Append("s", StreamHead.Empty, "c", "1"))).ShouldBeOfType<AppendOutcome.Appended>();
    }
}

public sealed class GroupCommit_on_Sqlite : GroupCommitFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class GroupCommit_on_PostgreSql(PostgresFixture postgres) : GroupCommitFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);

    [Fact]
    public async Task A_text_that_PostgreSql_cannot_store_fails_its_own_request_only()
    {
        var appends = Enumerable.Range(0, 20).Select(i => Append(Sample.Append($"s{i}", StreamHead.Empty, "c", i == 7 ? "a\0b" : "ab"))).ToArray();

        await Should.ThrowAsync<JournalWriteRejectedException>(() => appends[7]);
        (await Task.WhenAll(appends.Where((_, i) => i != 7))).ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
    }

    [Fact]
    public async Task When_a_connection_breaks_the_outcome_is_unknown_and_the_next_request_finds_a_new_one()
    {
        await Append(Sample.Append("before", StreamHead.Empty, "c", "1"));
        await EndWriterSessionsAsync();
        var requests = new List<AppendRequest>();
        var failed = new List<AppendRequest>();

        // Any of the writers may take a request; sooner or later the one whose session has ended does.
        for (var round = 0; failed.Count == 0 && round < 10_000; round++)
        {
            var request = Sample.Append($"s{round}", StreamHead.Empty, "c", "1");
            requests.Add(request);
            try
            {
                await Append(request);
            }
            catch (JournalUnavailableException)
            {
                failed.Add(request);
            }
        }

        failed.ShouldHaveSingleItem();
        (await Append(failed[0]) is AppendOutcome.Appended or AppendOutcome.AlreadyAppended).ShouldBeTrue();
        foreach (var request in requests)
        {
            (await Journal.ReadAllAsync(request.Stream)).ShouldBe(request.Events);
        }
    }

    private async Task EndWriterSessionsAsync()
    {
        await using var connection = await Services.GetRequiredService<IStorage>().OpenReadAsync(CancellationToken.None);
        (await connection.QueryAsync<bool>(
            "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE application_name = 'BmnnHierarchy journal' AND datname = current_database()"))
            .ShouldBe([true]);
    }
}
