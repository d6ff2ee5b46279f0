using BmnnHierarchy.Journal.Outbox;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace BmnnHierarchy.Journal.Tests.Outbox;

public sealed class OutboxDispatcherTests : IAsyncLifetime, IDisposable
{
    private readonly FakeOutbox _outbox = new();
    private readonly FakeReceiver _receiver = new();
    private readonly OutboxFeed _feed = new();
    private readonly ManualTimeProvider _time = new();
    private OutboxDispatcher _dispatcher = null!;

    public async Task InitializeAsync()
    {
        _dispatcher = NewDispatcher();
        await _dispatcher.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync() => await _dispatcher.DisposeAsync();

    public void Dispose()
    {
        _outbox.Dispose();
        _receiver.Dispose();
    }

    [Fact]
    public async Task A_committed_message_is_delivered_and_its_row_removed()
    {
        Commit(Requests.Message("k", 1));
        var delivery = await _receiver.NextAsync();
        _outbox.Rows.Count.ShouldBe(1);
        delivery.End.SetResult();
        await Emptied();

        delivery.Versions.ShouldBe([("k", 1)]);
        _outbox.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task While_a_lane_is_busy_newer_messages_replace_older_ones_and_other_keys_gather()
    {
        Commit(Requests.Message("k", 1));
        var first = await _receiver.NextAsync();
        Commit(Requests.Message("k", 2));
        Commit(Requests.Message("k", 4), Requests.Message("other", 1));
        Commit(Requests.Message("k", 3));
        _dispatcher.Pending.ShouldBe(3);
        first.End.SetResult();
        var second = await _receiver.NextAsync();
        second.End.SetResult();
        await Emptied();

        second.Versions.ShouldBe([("k", 4), ("other", 1)]);
        _receiver.Received.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Lanes_do_not_wait_for_each_other()
    {
        Commit(Requests.Message("a", 1, lane: "unit:31"), Requests.Message("b", 1, lane: "unit:40"));

        var deliveries = new[] { await _receiver.NextAsync(), await _receiver.NextAsync() };

        deliveries.Select(delivery => delivery.Lane).Order().ShouldBe(["unit:31", "unit:40"]);
        Array.ForEach(deliveries, delivery => delivery.End.SetResult());
        await Emptied();
    }

    [Fact]
    public async Task Only_so_many_deliveries_run_beside_each_other()
    {
        var most = OutboxDispatcher.MaxDeliveries;
        Commit([.. Enumerable.Range(0, most + 1).Select(i => Requests.Message($"k{i}", 1, lane: $"unit:{i}"))]);
        var running = new List<FakeReceiver.Delivery>();
        for (var i = 0; i < most; i++)
        {
            running.Add(await _receiver.NextAsync());
        }

        _receiver.Received.Count.ShouldBe(most);
        running[0].End.SetResult();
        running.Add(await _receiver.NextAsync());
        running.Skip(1).ToList().ForEach(delivery => delivery.End.SetResult());
        await Emptied();
    }

    [Fact]
    public async Task A_failed_delivery_is_tried_again_after_a_while_with_what_has_come_meanwhile()
    {
        Commit(Requests.Message("k", 1), Requests.Message("old", 1));
        (await _receiver.NextAsync()).End.SetException(new TimeoutException());
        await PausedAsync();
        Commit(Requests.Message("k", 2));
        _receiver.Received.Count.ShouldBe(2);
        _time.Advance(TimeSpan.FromMilliseconds(100));
        var second = await _receiver.NextAsync();
        second.End.SetResult();
        await Emptied();

        second.Versions.ShouldBe([("k", 2), ("old", 1)]);
    }

    [Fact]
    public async Task A_lane_that_pauses_does_not_hold_up_the_others()
    {
        Commit(Requests.Message("k", 1, lane: "unit:31"));
        (await _receiver.NextAsync()).End.SetException(new TimeoutException());
        await PausedAsync();
        Commit(Requests.Message("b", 1, lane: "unit:40"));

        (await _receiver.NextAsync()).Lane.ShouldBe("unit:40");
    }

    [Fact]
    public async Task A_restart_delivers_what_was_left_in_the_table()
    {
        _outbox.Store(Requests.Message("k", 7), Requests.Message("l", 1));
        await using var restarted = NewDispatcher();
        await restarted.StartAsync(CancellationToken.None);
        var delivery = await _receiver.NextAsync();
        delivery.End.SetResult();
        await restarted.WaitUntilEmptyAsync(CancellationToken.None);

        delivery.Versions.ShouldBe([("k", 7), ("l", 1)]);
    }

    [Fact]
    public async Task When_removing_rows_fails_it_is_tried_again_and_nothing_is_delivered_twice()
    {
        _outbox.FailingDeletions = 1;
        _receiver.AcceptsAll = true;
        Commit(Requests.Message("k", 1));
        (await _outbox.DeletionFailed.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue();
        Commit(Requests.Message("k", 1));
        await PausedAsync();
        _time.Advance(TimeSpan.FromMilliseconds(100));
        await Emptied();

        _receiver.Received.ShouldBe([Requests.Message("k", 1)]);
        _outbox.Rows.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stopping_cancels_deliveries_and_starts_no_more()
    {
        Commit(Requests.Message("k", 1));
        await _receiver.NextAsync();
        await _dispatcher.StopAsync();
        Commit(Requests.Message("k", 2));

        _receiver.Received.Count.ShouldBe(1);
        _outbox.Rows.ShouldBe([Requests.Message("k", 2)]);
    }

    [Fact]
    public async Task Thousands_of_messages_in_many_lanes_all_arrive_with_their_last_version()
    {
        _receiver.AcceptsAll = true;
        await Parallel.ForEachAsync(Enumerable.Range(0, 50), (lane, _) =>
        {
            for (var version = 1; version <= 100; version++)
            {
                Commit(Requests.Message($"k{lane}", version, lane: $"unit:{lane % 7}"));
            }

            return ValueTask.CompletedTask;
        });
        await Emptied();

        _receiver.Received.GroupBy(message => message.Key).Select(g => g.Max(message => message.Version)).ShouldAllBe(version => version == 100);
        _receiver.Received.Select(message => message.Key).Distinct().Count().ShouldBe(50);
        _outbox.Rows.ShouldBeEmpty();
    }

    private OutboxDispatcher NewDispatcher() => new(_outbox, _feed, _outbox, [_receiver], _time, NullLogger<OutboxDispatcher>.Instance);

    private void Commit(params OutboxMessage[] messages)
    {
        _outbox.Store(messages);
        _feed.Committed(messages);
    }

    private Task Emptied() => _dispatcher.WaitUntilEmptyAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The dispatcher has put a timer on the clock.</summary>
    private Task PausedAsync() => _time.WaitForTimerAsync();
}
