namespace BmnnHierarchy.Journal.GroupCommit;

/// <summary>
/// Requests waiting for a writer, bounded by count and size: whoever finds it full waits its turn, in order. Of several
/// writers no two hold requests that touch the same stream, row or message at the same time, and such requests keep their order.
/// </summary>
internal sealed class CommitQueue(int maxCount, long maxSize)
{
    /// <summary>A further writer joins in only for a batch of at least this size: tiny commits would cost more than they save.</summary>
    private const int SmallestFurtherBatch = 4;

    private readonly object _gate = new();
    private readonly Queue<(QueuedWrite Write, TaskCompletionSource Admitted)> _outside = new();
    private readonly HashSet<int> _claimed = [];
    private List<QueuedWrite> _inside = [];
    private long _size;
    private int _inFlight;
    private bool _closed;

    /// <summary>Completes when the request is in the queue.</summary>
    /// <exception cref="JournalUnavailableException">The queue is closed.</exception>
    public Task EnterAsync(QueuedWrite write)
    {
        lock (_gate)
        {
            if (_closed)
            {
                return Task.FromException(Closed());
            }

            if (_outside.Count > 0 || !HasRoomFor(write))
            {
                var admitted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _outside.Enqueue((write, admitted));
                return admitted.Task;
            }

            Admit(write);
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// Waits for requests and takes all that may be committed now, in order. Nothing waits while no commit is in flight.
    /// Null when the queue is closed and empty. <see cref="Done"/> must follow.
    /// </summary>
    public List<QueuedWrite>? Take()
    {
        lock (_gate)
        {
            while (true)
            {
                if (IsWorthACommit() && TakeUnclaimed() is { Count: > 0 } taken)
                {
                    _inFlight += taken.Count;
                    return taken;
                }

                if (_closed && _inside.Count == 0)
                {
                    return null;
                }

                Monitor.Wait(_gate);
            }
        }
    }

    /// <summary>The batch has been dealt with: what it touched is free again.</summary>
    public void Done(List<QueuedWrite> taken)
    {
        lock (_gate)
        {
            _inFlight -= taken.Count;
            foreach (var write in taken)
            {
                _claimed.ExceptWith(write.Claims);
            }

            Monitor.PulseAll(_gate);
        }
    }

    /// <summary>Takes no more requests; those inside are still handed out.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            while (_outside.TryDequeue(out var waiting))
            {
                waiting.Admitted.TrySetException(Closed());
            }

            Monitor.PulseAll(_gate);
        }
    }

    private static JournalUnavailableException Closed() => new("The journal is closed: this host has stopped serving.");

    private bool IsWorthACommit() =>
        _inside.Count > 0 && (_inFlight == 0 || _closed || _inside.Count >= Math.Max(SmallestFurtherBatch, _inFlight / 2));

    private List<QueuedWrite> TakeUnclaimed()
    {
        var (taken, left) = _claimed.Count == 0 ? (_inside, []) : Part();
        foreach (var write in taken)
        {
            _claimed.UnionWith(write.Claims);
            _size -= write.Size;
        }

        _inside = left;
        while (_outside.TryPeek(out var next) && HasRoomFor(next.Write))
        {
            _outside.Dequeue();
            Admit(next.Write);
            next.Admitted.TrySetResult();
        }

        return taken;
    }

    /// <summary>Those free of what is in flight, and those that wait for it or for one that waits.</summary>
    private (List<QueuedWrite> Free, List<QueuedWrite> Bound) Part()
    {
        var (free, bound) = (new List<QueuedWrite>(_inside.Count), new List<QueuedWrite>());
        var awaited = new HashSet<int>();
        foreach (var write in _inside)
        {
            if (write.Claims.Any(_claimed.Contains) || write.Claims.Any(awaited.Contains))
            {
                awaited.UnionWith(write.Claims);
                bound.Add(write);
            }
            else
            {
                free.Add(write);
            }
        }

        return (free, bound);
    }

    private bool HasRoomFor(QueuedWrite write) => _inside.Count == 0 || (_inside.Count < maxCount && _size + write.Size <= maxSize);

    private void Admit(QueuedWrite write)
    {
        _inside.Add(write);
        _size += write.Size;
        if (IsWorthACommit())
        {
            Monitor.Pulse(_gate);
        }
    }
}
