namespace BmnnHierarchy.Grains.Embedded;

/// <summary>
/// Runs everything of one activation on one thread at a time: the beginnings of turns and, because code after an
/// <c>await</c> comes back to the scheduler it left, all their continuations.
/// </summary>
internal sealed class ActivationScheduler : TaskScheduler, IThreadPoolWorkItem
{
    /// <summary>Items run before other activations get the thread.</summary>
    private const int Slice = 64;

    [ThreadStatic]
    private static ActivationScheduler? _running;

    private readonly Lock _gate = new();
    private readonly Queue<Item> _items = new(2);
    private bool _scheduled;

    public override int MaximumConcurrencyLevel => 1;

    /// <summary>Runs the action on this scheduler, in a clean execution context: nothing flows in from the poster.</summary>
    public void Post(Action<object> action, object state) => Add(new Item(action, state));

    void IThreadPoolWorkItem.Execute()
    {
        _running = this;
        try
        {
            for (var done = 0; done < Slice; done++)
            {
                if (!TryNext(out var item))
                {
                    return;
                }

                Run(item);
            }
        }
        finally
        {
            _running = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    protected override void QueueTask(Task task) => Add(new Item(null, task));

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(_running, this) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_gate)
        {
            return _items.Select(item => item.Subject).OfType<Task>().ToArray();
        }
    }

    private void Add(Item item)
    {
        lock (_gate)
        {
            _items.Enqueue(item);
            if (_scheduled)
            {
                return;
            }

            _scheduled = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private bool TryNext(out Item item)
    {
        lock (_gate)
        {
            if (_items.TryDequeue(out item))
            {
                return true;
            }

            _scheduled = false;
            return false;
        }
    }

    private void Run(Item item)
    {
        if (item.Action is null)
        {
            TryExecuteTask((Task)item.Subject);
            return;
        }

        // Made here, on a pool thread's clean context: a task captures the context of the thread that makes it.
        new Task(item.Action!, item.Subject).RunSynchronously(this);
    }

    /// <summary>An action and its state, or a task alone.</summary>
    private readonly record struct Item(Action<object>? Action, object Subject);
}
