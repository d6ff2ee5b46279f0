namespace BmnnHierarchy.Journal.Outbox;

/// <summary>Waiting times after failures, on the injected clock.</summary>
internal sealed class Pauses(TimeProvider time)
{
    private readonly Lock _gate = new();
    private readonly HashSet<ITimer> _running = [];
    private bool _ended;

    /// <summary>Calls back once the delay has passed, unless all pauses were ended meanwhile.</summary>
    public void Begin(TimeSpan delay, Action afterwards)
    {
        lock (_gate)
        {
            if (_ended)
            {
                return;
            }

            ITimer? timer = null;
            timer = time.CreateTimer(_ => Over(timer!, afterwards), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _running.Add(timer);
            timer.Change(delay, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends all pauses without calling back; none begins any more.</summary>
    public void End()
    {
        lock (_gate)
        {
            _ended = true;
            foreach (var timer in _running)
            {
                timer.Dispose();
            }

            _running.Clear();
        }
    }

    private void Over(ITimer timer, Action afterwards)
    {
        lock (_gate)
        {
            if (!_running.Remove(timer))
            {
                return;
            }

            timer.Dispose();
        }

        afterwards();
    }
}
