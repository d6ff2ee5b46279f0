namespace BmnnHierarchy.Journal.GroupCommit;

/// <summary>
/// Requests waiting for the writer, bounded by count and size: whoever finds it full waits its turn, in order.
/// Many callers, one taker.
/// </summary>
internal sealed class CommitQueue(int maxCount, long maxSize) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _available = new(0, 1);
    private readonly Queue<(QueuedWrite Write, TaskCompletionSource Admitted)> _outside = new();
    private List<QueuedWrite> _inside = [];
    private long _size;
    private bool _signalled;
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

    /// <summary>Waits for requests and takes all of them, in order. Null when the queue is closed and empty.</summary>
    public List<QueuedWrite>? TakeAll()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_inside.Count > 0)
                {
                    return Take();
                }

                if (_closed)
                {
                    return null;
                }
            }

            _available.Wait();
            lock (_gate)
            {
                _signalled = false;
            }
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

            Signal();
        }
    }

    public void Dispose() => _available.Dispose();

    private static JournalUnavailableException Closed() => new("The journal is closed: this host has stopped serving.");

    private List<QueuedWrite> Take()
    {
        var taken = _inside;
        _inside = [];
        _size = 0;
        while (_outside.TryPeek(out var next) && HasRoomFor(next.Write))
        {
            _outside.Dequeue();
            Admit(next.Write);
            next.Admitted.TrySetResult();
        }

        return taken;
    }

    private bool HasRoomFor(QueuedWrite write) => _inside.Count == 0 || (_inside.Count < maxCount && _size + write.Size <= maxSize);

    private void Admit(QueuedWrite write)
    {
        _inside.Add(write);
        _size += write.Size;
        Signal();
    }

    private void Signal()
    {
        if (!_signalled)
        {
            _signalled = true;
            _available.Release();
        }
    }
}
