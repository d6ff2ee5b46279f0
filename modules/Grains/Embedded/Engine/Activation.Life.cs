using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <content>Beginning and end.</content>
internal sealed partial class Activation
{
    private readonly HashSet<ActivationTimer> _timers = [];

    public async Task ActivateAsync()
    {
        try
        {
            _services = _engine.Services.CreateAsyncScope();
            _instance = Construct();
            using var limit = new CancellationTokenSource(_engine.Options.LifecycleTimeout, _engine.Time);
            await _instance.OnActivateAsync(limit.Token);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "{Grain} could not be activated.", GrainId);
            await DisposeAllAsync();
            Finish(waiting =>
            {
                foreach (var turn in waiting)
                {
                    turn.Reject(exception);
                }
            });
            return;
        }

        lock (_gate)
        {
            _phase = Phase.Active;
            StartWhatMay();
        }
    }

    public async Task EndAsync(DeactivationReason reason)
    {
        DisposeTimers();
        try
        {
            using var limit = new CancellationTokenSource(_engine.Options.LifecycleTimeout, _engine.Time);
            await Instance.OnDeactivateAsync(reason, limit.Token);
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "{Grain} failed while it was deactivated.", GrainId);
        }

        await DisposeAllAsync();
        Finish(_engine.SendAgain);
    }

    public IGrainTimer RegisterTimer(Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        // The timer outlives the turn that registers it: it must not hold the turn's context.
        var flow = ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow();
        try
        {
            var timer = new ActivationTimer(this, callback, options, _engine.Time);
            lock (_timers)
            {
                _timers.Add(timer);
            }

            timer.Start();
            return timer;
        }
        finally
        {
            flow?.Undo();
        }
    }

    public void Forget(ActivationTimer timer)
    {
        lock (_timers)
        {
            _timers.Remove(timer);
        }
    }

    private Grain Construct()
    {
        _underConstruction = this;
        try
        {
            return _class.NewInstance(_services.ServiceProvider);
        }
        finally
        {
            _underConstruction = null;
        }
    }

    private void Finish(Action<IReadOnlyList<Turn>> passOn)
    {
        IReadOnlyList<Turn> waiting;
        _engine.Remove(this);
        lock (_gate)
        {
            _phase = Phase.Ended;
            waiting = _mailbox.TakeAll();
        }

        passOn(waiting);
        _ended.TrySetResult();
    }

    private void DisposeTimers()
    {
        ActivationTimer[] timers;
        lock (_timers)
        {
            timers = [.. _timers];
        }

        foreach (var timer in timers)
        {
            timer.Dispose();
        }
    }

    private async Task DisposeAllAsync()
    {
        DisposeTimers();
        try
        {
            switch (_instance)
            {
                case IAsyncDisposable asynchronous:
                    await asynchronous.DisposeAsync();
                    break;
                case IDisposable disposable:
                    disposable.Dispose();
                    break;
            }

            if (_services.ServiceProvider is not null)
            {
                await _services.DisposeAsync();
            }
        }
        catch (Exception exception)
        {
            Logger.LogError(exception, "What {Grain} held could not be disposed.", GrainId);
        }
    }
}
