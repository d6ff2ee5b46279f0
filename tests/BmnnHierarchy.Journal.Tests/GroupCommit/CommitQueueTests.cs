using BmnnHierarchy.Journal.GroupCommit;

namespace BmnnHierarchy.Journal.Tests.GroupCommit;

public sealed class CommitQueueTests
{
    [Fact]
    public async Task Whoever_finds_the_queue_full_enters_when_it_was_emptied()
    {
        var queue = new CommitQueue(maxCount: 2, maxSize: 1_000_000);
        var writes = Enumerable.Range(0, 5).Select(_ => Write()).ToArray();
        var entered = writes.Select(queue.EnterAsync).ToArray();

        entered.Select(task => task.IsCompleted).ShouldBe([true, true, false, false, false]);
        TakeAndFinish(queue).ShouldBe(writes[..2]);
        await Task.WhenAll(entered[2..4]);
        TakeAndFinish(queue).ShouldBe(writes[2..4]);
        await entered[4];
    }

    [Fact]
    public void Size_bounds_the_queue_as_well_as_count()
    {
        var write = Write();
        var queue = new CommitQueue(maxCount: 100, maxSize: write.Size);

        queue.EnterAsync(write).IsCompleted.ShouldBeTrue();
        queue.EnterAsync(Write()).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void A_request_larger_than_the_bound_enters_an_empty_queue()
    {
        var queue = new CommitQueue(maxCount: 100, maxSize: 1);

        queue.EnterAsync(Write()).IsCompleted.ShouldBeTrue();
        queue.Take()!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Closing_refuses_those_outside_and_hands_out_those_inside()
    {
        var queue = new CommitQueue(maxCount: 1, maxSize: 1_000_000);
        _ = queue.EnterAsync(Write());
        var outside = queue.EnterAsync(Write());
        queue.Close();

        await Should.ThrowAsync<JournalUnavailableException>(() => outside);
        await Should.ThrowAsync<JournalUnavailableException>(() => queue.EnterAsync(Write()));
        TakeAndFinish(queue)!.Count.ShouldBe(1);
        queue.Take().ShouldBeNull();
    }

    [Fact]
    public void A_further_writer_takes_only_what_touches_nothing_in_flight()
    {
        var queue = new CommitQueue(maxCount: 100, maxSize: 1_000_000);
        Enter(queue, "a", "b");
        var first = queue.Take()!;
        Enter(queue, "a", "c", "d", "e", "f");

        KeysOf(queue.Take()!).ShouldBe(["c", "d", "e", "f"]);
        queue.Done(first);
        Enter(queue, "g", "h", "i");
        KeysOf(queue.Take()!).ShouldBe(["a", "g", "h", "i"]);
    }

    [Fact]
    public void What_waits_for_something_in_flight_is_not_overtaken()
    {
        var queue = new CommitQueue(maxCount: 100, maxSize: 1_000_000);
        Enter(queue, "a");
        var first = queue.Take()!;
        Enter(queue, "a+b", "b", "c", "d", "e", "f");

        KeysOf(queue.Take()!).ShouldBe(["c", "d", "e", "f"]);
        queue.Done(first);
    }

    [Fact]
    public void While_nothing_is_in_flight_the_smallest_batch_does_not_wait()
    {
        var queue = new CommitQueue(maxCount: 100, maxSize: 1_000_000);
        Enter(queue, "a");
        queue.Done(queue.Take()!);
        Enter(queue, "a");

        KeysOf(queue.Take()!).ShouldBe(["a"]);
    }

    private static List<QueuedWrite>? TakeAndFinish(CommitQueue queue)
    {
        var taken = queue.Take();
        queue.Done(taken ?? []);
        return taken;
    }

    private static void Enter(CommitQueue queue, params string[] keys)
    {
        foreach (var key in keys)
        {
            var rows = key.Split('+').Select(unit => Requests.Row(unit, 1));
            queue.EnterAsync(new QueuedWrite(Requests.Write(rows: [.. rows]), CancellationToken.None)).IsCompletedSuccessfully.ShouldBeTrue();
        }
    }

    private static IEnumerable<string> KeysOf(List<QueuedWrite> taken) =>
        taken.Select(write => string.Join('+', write.Request.Rows.Select(row => (string)row.Values[0]!)));

    private static QueuedWrite Write() => new(Requests.Write(rows: [Requests.Row("u", 1)]), CancellationToken.None);
}
