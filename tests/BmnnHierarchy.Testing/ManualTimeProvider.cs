namespace BmnnHierarchy.Testing;

/// <summary>A clock that stands still until a test moves it; due timers fire on the thread that moves it, in order of due time.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start.ToUniversalTime();
    private TaskCompletionSource? _timerSet;

    /// <summary>Starts on 21 November 2026 at 08:00 in Viet Nam.</summary>
    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(7)))
    {
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Completes when a timer waits for this clock to move.</summary>
    public Task WaitForTimerAsync()
    {
        lock (_gate)
        {
            if (_timers.Exists(timer => timer.Due is not null))
            {
                return Task.CompletedTask;
            }

            _timerSet ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _timerSet.Task;
        }
    }

    /// <summary>Moves the clock on and fires every timer that becomes due, as often as it becomes due.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        AdvanceTo(GetUtcNow() + by);
    }

    /// <summary>Moves the clock on to an instant.</summary>
    public void AdvanceTo(DateTimeOffset instant)
    {
        while (NextDue(instant) is { } due)
        {
            due.Fire();
        }

        lock (_gate)
        {
            _now = instant > _now ? instant.ToUniversalTime() : _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? NextDue(DateTimeOffset until)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (next is not null)
            {
                _now = next.Due > _now ? next.Due.Value : _now;
                next.Reschedule();
            }

            return next;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;
        private bool _disposed;

        public DateTimeOffset? Due { get; private set; }

        public void Fire() => callback(state);

        public void Reschedule() => Due = _period > TimeSpan.Zero ? Due + _period : null;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                if (_disposed)
                {
                    return false;
                }

                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                if (!clock._timers.Contains(this))
                {
                    clock._timers.Add(this);
                }

                if (Due is not null)
                {
                    clock._timerSet?.TrySetResult();
                    clock._timerSet = null;
                }
            }

            if (dueTime == TimeSpan.Zero)
            {
                clock.AdvanceTo(clock.GetUtcNow());
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock._gate)
            {
                _disposed = true;
                Due = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
