using BmnnHierarchy.Journal.GroupCommit;

namespace BmnnHierarchy.Journal.Tests.GroupCommit;

public sealed class CommitQueueTests
{
    [Fact]
    public async Task Whoever_finds_the_queue_full_enters_when_it_was_emptied()
    {
        using var queue = new CommitQueue(maxCount: 2, maxSize: 1_000_000);
        var writes = Enumerable.Range(0, 5).Select(_ => Write()).ToArray();
        var entered = writes.Select(queue.EnterAsync).ToArray();

        entered.Select(task => task.IsCompleted).ShouldBe([true, true, false, false, false]);
        queue.TakeAll().ShouldBe(writes[..2]);
        await Task.WhenAll(entered[2..4]);
        queue.TakeAll().ShouldBe(writes[2..4]);
        await entered[4];
    }

    [Fact]
    public void Size_bounds_the_queue_as_well_as_count()
    {
        var write = Write();
        using var queue = new CommitQueue(maxCount: 100, maxSize: write.Size);

        queue.EnterAsync(write).IsCompleted.ShouldBeTrue();
        queue.EnterAsync(Write()).IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void A_request_larger_than_the_bound_enters_an_empty_queue()
    {
        using var queue = new CommitQueue(maxCount: 100, maxSize: 1);

        queue.EnterAsync(Write()).IsCompleted.ShouldBeTrue();
        queue.TakeAll()!.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Closing_refuses_those_outside_and_hands_out_those_inside()
    {
        using var queue = new CommitQueue(maxCount: 1, maxSize: 1_000_000);
        _ = queue.EnterAsync(Write());
        var outside = queue.EnterAsync(Write());
        queue.Close();

        await Should.ThrowAsync<JournalUnavailableException>(() => outside);
        await Should.ThrowAsync<JournalUnavailableException>(() => queue.EnterAsync(Write()));
        queue.TakeAll()!.Count.ShouldBe(1);
        queue.TakeAll().ShouldBeNull();
    }

    private static QueuedWrite Write() => new(Requests.Write(rows: [Requests.Row("u", 1)]), CancellationToken.None);
}
