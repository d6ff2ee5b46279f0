using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Journal.GroupCommit;
using Microsoft.Extensions.Logging.Abstractions;

namespace BmnnHierarchy.Journal.Tests.GroupCommit;

public sealed class GroupCommitWriterTests : IDisposable
{
    private readonly FakeTarget _target = new();
    private readonly List<OutboxMessage> _committed = [];
    private readonly GroupCommitWriter _writer;

    public GroupCommitWriterTests() => _writer = new GroupCommitWriter([_target], _committed.AddRange, NullLogger.Instance);

    public void Dispose()
    {
        _target.Permit(1000);
        _writer.Dispose();
    }

    [Fact]
    public async Task What_is_queued_during_a_commit_is_committed_together()
    {
        var first = Write(Requests.Row("first", 1));
        await _target.Reached.WaitAsync();
        var others = Enumerable.Range(0, 100).Select(i => Write(Requests.Row($"u{i}", 1))).ToArray();
        _target.Permit(2);
        await Task.WhenAll([first, .. others]);

        _target.Commits.Select(plan => plan.Tables.Single().Rows.Count).ShouldBe([1, 100]);
    }

    [Fact]
    public async Task A_poison_row_among_two_hundred_fails_alone()
    {
        var all = await QueueBehindACommitAsync(200, i => i == 77 ? Requests.Row("poison", -1) : Requests.Row($"u{i}", 1));
        _target.Permit(1000);

        await Should.ThrowAsync<JournalWriteRejectedException>(() => all[77]);
        await Task.WhenAll(all.Where((_, i) => i != 77));
        _target.Commits.Sum(plan => plan.Tables.Sum(table => table.Rows.Count)).ShouldBe(200);
        _target.Attempts.Count.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_command_that_was_committed_before_costs_its_neighbours_one_more_attempt()
    {
        var known = Requests.Append("s", StreamHead.Empty, "c1");
        _target.Permit();
        await Append(known);
        await _target.Reached.WaitAsync();

        var again = Requests.Append("s", Requests.HeadAfter(known), "c1");
        var blocker = Write(Requests.Row("blocker", 1));
        await _target.Reached.WaitAsync();
        var repeated = Append(again);
        var neighbours = Enumerable.Range(0, 50).Select(i => Append(Requests.Append($"t{i}", StreamHead.Empty, "c"))).ToArray();
        _target.Permit(3);
        await blocker;

        (await repeated).ShouldBe(new AppendOutcome.AlreadyAppended(1));
        (await Task.WhenAll(neighbours)).ShouldAllBe(outcome => outcome is AppendOutcome.Appended);
        _target.Attempts.ShouldBe([1, 1, 51, 50]);
    }

    [Fact]
    public async Task After_a_failure_of_the_database_the_outcome_is_unknown_and_the_writer_goes_on()
    {
        var failing = Write(Requests.Row("u", 1));
        await _target.Reached.WaitAsync();
        _target.NextFailure = new IOException("disk");
        _target.Permit(2);

        (await Should.ThrowAsync<JournalUnavailableException>(() => failing)).InnerException.ShouldBeOfType<IOException>();
        await Write(Requests.Row("u", 1));
    }

    [Fact]
    public async Task Messages_are_handed_over_before_their_request_completes()
    {
        _target.Permit();

        await _writer.WriteAsync(Requests.Write(outbox: [Requests.Message("k", 1)]), CancellationToken.None);

        _committed.ShouldBe([Requests.Message("k", 1)]);
    }

    [Fact]
    public async Task A_request_given_up_while_it_waits_is_not_written()
    {
        var first = Write(Requests.Row("first", 1));
        await _target.Reached.WaitAsync();
        using var giveUp = new CancellationTokenSource();
        var second = _writer.WriteAsync(Requests.Write(rows: [Requests.Row("second", 1)]), giveUp.Token);
        var third = Write(Requests.Row("third", 1));
        await giveUp.CancelAsync();
        _target.Permit(2);
        await Task.WhenAll(first, third);

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        _target.Commits.SelectMany(plan => plan.Tables.Single().Rows).Select(row => row.Values[0]).ShouldBe(["first", "third"]);
    }

    [Fact]
    public async Task A_request_given_up_while_it_is_committed_completes_with_its_outcome_and_not_before()
    {
        using var giveUp = new CancellationTokenSource();
        var write = _writer.WriteAsync(Requests.Write(rows: [Requests.Row("u", 1)]), giveUp.Token);
        await _target.Reached.WaitAsync();

        await giveUp.CancelAsync();

        write.IsCompleted.ShouldBeFalse();
        _target.Permit();
        await write;
        _target.Commits.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Disposing_commits_what_is_queued_and_then_refuses()
    {
        var all = await QueueBehindACommitAsync(10, i => Requests.Row($"u{i}", 1));
        _target.Permit(1000);
        _writer.Dispose();

        await Task.WhenAll(all);
        await Should.ThrowAsync<JournalUnavailableException>(() => Write(Requests.Row("late", 1)));
    }

    [Fact]
    public async Task A_writer_whose_host_lost_the_right_to_serve_writes_nothing_more()
    {
        _writer.Fence("lost");
        _target.Permit();

        await Should.ThrowAsync<JournalUnavailableException>(() => Write(Requests.Row("u", 1)));
        _target.Attempts.ShouldBeEmpty();
    }

    private async Task<Task<AppendOutcome?>[]> QueueBehindACommitAsync(int count, Func<int, RowWrite> row)
    {
        _ = Write(Requests.Row("first", 1));
        await _target.Reached.WaitAsync();
        return [.. Enumerable.Range(0, count).Select(i => Write(row(i)))];
    }

    private Task<AppendOutcome?> Write(RowWrite row) => _writer.WriteAsync(Requests.Write(rows: [row]), CancellationToken.None);

    private Task<AppendOutcome?> Append(AppendRequest request) => _writer.WriteAsync(WriteRequest.Of(request), CancellationToken.None);
}
