using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Journal.Outbox;

/// <summary>
/// Delivers what commits put into the outbox: handed over in memory right after the commit, read from the table only once,
/// at the start. Lanes run beside each other; within a lane one delivery at a time, and what arrives meanwhile waits,
/// newer messages in the place of older ones.
/// </summary>
internal sealed partial class OutboxDispatcher(
    IJournal journal, OutboxFeed feed, IOutboxRows rows, IEnumerable<IOutboxHandler> handlers, TimeProvider time, ILogger<OutboxDispatcher> logger)
    : IOutboxMonitor, IAsyncDisposable
{
    private const int MaxBatch = 512;

    /// <summary>
    /// Enough to keep the processors and the commits busy. More would take time from the callers whose updates cause the
    /// messages; what waits meanwhile is replaced by what is newer.
    /// </summary>
    internal static readonly int MaxDeliveries = Math.Clamp(4 * Environment.ProcessorCount, 8, 64);

    private readonly Lock _gate = new();
    private readonly Dictionary<(string Topic, string Lane), Lane> _lanes = [];
    private readonly Queue<Lane> _ready = new();
    private readonly Pauses _pauses = new(time);
    private readonly Settlement _settlement = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<Task> _running = [];
    private Dictionary<string, IOutboxHandler> _handlers = [];
    private TaskCompletionSource? _emptied;
    private bool _loaded;
    private bool _isSettling;
    private int _settleFailures;
    private int _deliveries;
    private int _pending;

    public int Pending
    {
        get
        {
            lock (_gate)
            {
                return _pending;
            }
        }
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _handlers = handlers.ToDictionary(handler => handler.Topic);
        feed.Subscribe(Accept);
        Accept(await rows.ReadAllAsync(cancellationToken));
        lock (_gate)
        {
            _loaded = true;
            Fill();
        }
    }

    public Task WaitUntilEmptyAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_pending == 0)
            {
                return Task.CompletedTask;
            }

            _emptied ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _emptied.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Starts no more deliveries, cancels those under way and waits for them. What was not settled is delivered again by the next start.</summary>
    public async Task StopAsync()
    {
        feed.Subscribe(null);
        await _stopping.CancelAsync();
        Task[] running;
        lock (_gate)
        {
            _loaded = false;
            _pauses.End();
            running = [.. _running];
        }

        await Task.WhenAll(running);
    }

    /// <summary>May be called twice: the container holds the dispatcher under two names.</summary>
    public async ValueTask DisposeAsync() => await StopAsync();

    private void Accept(IReadOnlyCollection<OutboxMessage> messages)
    {
        lock (_gate)
        {
            foreach (var message in messages)
            {
                if (!_settlement.Covers(message))
                {
                    Put(message);
                }
            }

            Fill();
        }
    }

    private void Put(OutboxMessage message)
    {
        if (!_handlers.ContainsKey(message.Topic))
        {
            LogNoHandler(logger, message.Topic);
            return;
        }

        if (!_lanes.TryGetValue((message.Topic, message.Lane), out var lane))
        {
            _lanes.Add((message.Topic, message.Lane), lane = new Lane(message.Topic, message.Lane));
        }

        if (lane.Put(message, out var replaced) && !replaced)
        {
            _pending++;
        }

        Schedule(lane);
    }

    private void Schedule(Lane lane)
    {
        if (!lane.IsScheduled && lane.Waiting > 0)
        {
            lane.IsScheduled = true;
            _ready.Enqueue(lane);
        }
    }

    /// <summary>Starts deliveries while there is something ready and a place free.</summary>
    private void Fill()
    {
        while (_loaded && _deliveries < MaxDeliveries && _ready.TryDequeue(out var lane))
        {
            _deliveries++;
            var messages = lane.Take(MaxBatch);
            Start(() => DeliverAsync(lane, messages));
        }

        SettleIfDue();
    }

    private async Task DeliverAsync(Lane lane, List<OutboxMessage> messages)
    {
        Exception? failure = null;
        try
        {
            await _handlers[lane.Topic].DeliverAsync(lane.Name, messages, _stopping.Token);
        }
#pragma warning disable CA1031 // Any failure means: deliver again later.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            failure = fault;
        }

        lock (_gate)
        {
            _deliveries--;
            if (failure is null)
            {
                lane.Failures = 0;
                lane.IsScheduled = false;
                _settlement.Add(messages);
                Schedule(lane);
                if (lane.Waiting == 0)
                {
                    _lanes.Remove((lane.Topic, lane.Name));
                }
            }
            else if (!_stopping.IsCancellationRequested)
            {
                PutBack(lane, messages, failure);
            }

            Fill();
        }
    }

    private void PutBack(Lane lane, List<OutboxMessage> messages, Exception failure)
    {
        foreach (var message in messages)
        {
            // A newer one that came meanwhile is counted already; this one then counts no more.
            if (!lane.Put(message, out _))
            {
                _pending--;
            }
        }

        lane.Failures++;
        var delay = RetryDelay.After(lane.Failures, Random.Shared.NextDouble());
        LogDeliveryFailed(logger, lane.Topic, lane.Name, messages.Count, lane.Failures, delay, failure);
        _pauses.Begin(delay, () => Resume(() =>
        {
            lane.IsScheduled = false;
            Schedule(lane);
        }));
    }

    /// <summary>Removes the rows of delivered messages: when nothing is being delivered, or when enough have gathered.</summary>
    private void SettleIfDue()
    {
        if (_loaded && !_isSettling && _settlement.Unsettled > 0 && (_deliveries == 0 || _settlement.Unsettled >= MaxBatch))
        {
            _isSettling = true;
            var delivered = _settlement.Take();
            Start(() => SettleAsync(delivered));
        }
    }

    private async Task SettleAsync(List<OutboxMessage> delivered)
    {
        Exception? failure = null;
        try
        {
            await journal.WriteAsync(new DerivedWrite([], [], [.. delivered]), CancellationToken.None);
        }
#pragma warning disable CA1031 // Any failure means: try again later. The messages are not delivered again meanwhile.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            failure = fault;
        }

        lock (_gate)
        {
            if (failure is null)
            {
                _settleFailures = 0;
                _isSettling = false;
                _pending -= delivered.Count;
                _settlement.Settled(delivered);
                if (_pending == 0)
                {
                    _emptied?.TrySetResult();
                    _emptied = null;
                }
            }
            else if (!_stopping.IsCancellationRequested)
            {
                _settlement.Return(delivered);
                var delay = RetryDelay.After(++_settleFailures, Random.Shared.NextDouble());
                LogSettlementFailed(logger, delivered.Count, delay, failure);
                _pauses.Begin(delay, () => Resume(() => _isSettling = false));
            }

            Fill();
        }
    }

    private void Resume(Action change)
    {
        lock (_gate)
        {
            change();
            Fill();
        }
    }

    /// <summary>Runs on the pool, without the caller's ambient context: a delivery has no caller.</summary>
    private void Start(Func<Task> work)
    {
        Task task;
        using (ExecutionContext.SuppressFlow())
        {
            task = Task.Run(work);
        }

        _running.Add(task);
        _ = task.ContinueWith(Ended, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    private void Ended(Task task)
    {
        lock (_gate)
        {
            _running.Remove(task);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Nothing receives the outbox topic {Topic}; its messages stay in the outbox")]
    private static partial void LogNoHandler(ILogger logger, string topic);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery of {Count} messages to {Topic} {Lane} failed ({Failures} in a row); again in {Delay}")]
    private static partial void LogDeliveryFailed(ILogger logger, string topic, string lane, int count, int failures, TimeSpan delay, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Removing {Count} delivered messages from the outbox failed; again in {Delay}")]
    private static partial void LogSettlementFailed(ILogger logger, int count, TimeSpan delay, Exception failure);
}
