using System.Collections.Concurrent;

namespace BmnnHierarchy.Journal.Tests.Outbox;

/// <summary>A receiver whose deliveries the test observes and ends, one by one.</summary>
internal sealed class FakeReceiver : IOutboxHandler, IDisposable
{
    private readonly ConcurrentQueue<Delivery> _arrived = new();
    private readonly SemaphoreSlim _arrivals = new(0);

    public string Topic => "sample";

    /// <summary>When set, deliveries succeed by themselves.</summary>
    public bool AcceptsAll { get; set; }

    public ConcurrentQueue<OutboxMessage> Received { get; } = new();

    public Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(lane, messages, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        foreach (var message in messages)
        {
            Received.Enqueue(message);
        }

        if (AcceptsAll)
        {
            return Task.CompletedTask;
        }

        _arrived.Enqueue(delivery);
        _arrivals.Release();
        return delivery.End.Task.WaitAsync(cancellationToken);
    }

    /// <summary>The next delivery that arrives.</summary>
    public async Task<Delivery> NextAsync()
    {
        (await _arrivals.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBeTrue("no delivery arrived");
        _arrived.TryDequeue(out var delivery).ShouldBeTrue();
        return delivery!;
    }

    public void Dispose() => _arrivals.Dispose();

    internal sealed record Delivery(string Lane, IReadOnlyList<OutboxMessage> Messages, TaskCompletionSource End)
    {
        public IEnumerable<(string Key, long Version)> Versions => Messages.Select(message => (message.Key, message.Version)).Order();
    }
}
