using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A grain timer: each callback is a turn, and the next period begins when it has ended.</summary>
internal sealed class ActivationTimer : IGrainTimer
{
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _disposal = new();
    private readonly ITimer _clock;
    private readonly Lock _gate = new();
    private TimeSpan _period;
    private bool _underway;
    private TimeSpan? _dueAfterCallback;

    public ActivationTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options, TimeProvider time)
    {
        _activation = activation;
        _callback = callback;
        _options = options;
        _period = options.Period;
        _clock = time.CreateTimer(static timer => ((ActivationTimer)timer!).OnDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public bool IsDisposed => _disposal.IsCancellationRequested;

    /// <summary>Begins to wait; apart from the construction, because the first callback may come before that is over.</summary>
    public void Start() => _clock.Change(_options.DueTime, Timeout.InfiniteTimeSpan);

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        lock (_gate)
        {
            _period = period;
            if (_underway)
            {
                _dueAfterCallback = dueTime;
                return;
            }
        }

        _clock.Change(dueTime, Timeout.InfiniteTimeSpan);
    }

    public async Task RunCallbackAsync()
    {
        try
        {
            await _callback(_disposal.Token);
        }
        catch (Exception exception)
        {
            _activation.Logger.LogError(exception, "A timer callback of {Grain} failed.", _activation.GrainId);
        }
        finally
        {
            ScheduleNext();
        }
    }

    public void Dispose()
    {
        _disposal.Cancel();
        _clock.Dispose();
        _activation.Forget(this);
    }

    private void OnDue()
    {
        lock (_gate)
        {
            if (IsDisposed || _underway)
            {
                return;
            }

            _underway = true;
        }

        var kind = _options.Interleave ? TurnKind.Interleaving : TurnKind.Exclusive;
        _activation.TryEnqueue(new TimerTurn(this, _activation.GrainId, kind, _options.KeepAlive));
    }

    private void ScheduleNext()
    {
        TimeSpan due;
        lock (_gate)
        {
            _underway = false;
            due = _dueAfterCallback ?? _period;
            _dueAfterCallback = null;
        }

        if (!IsDisposed)
        {
            _clock.Change(due, Timeout.InfiniteTimeSpan);
        }
    }
}
