using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <content>Start, sweeps and stop.</content>
internal sealed partial class GrainEngine
{
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Phase _phase;
    private ITimer? _timeoutSweep;
    private ITimer? _idleSweep;

    private enum Phase
    {
        NotStarted,
        Running,
        Stopping,
        Stopped,
    }

    public void Start()
    {
        _phase = Phase.Running;
        _timeoutSweep = Every(Options.ResponseTimeout / 8, FailOverdueCalls);
        _idleSweep = Every(Options.IdleAge / 4, DeactivateIdle);
    }

    /// <summary>Calls that were accepted come to their end, then every activation is deactivated; new calls are refused at once.</summary>
    /// <param name="cancellationToken">Ends the patience: what is still open fails with <see cref="SiloUnavailableException"/>.</param>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_phase != Phase.Running)
        {
            return;
        }

        _phase = Phase.Stopping;
        try
        {
            NoticeDrained();
            await _drained.Task.WaitAsync(cancellationToken);
            await DeactivateAllAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Logger.LogWarning("The grain engine stops with {Calls} calls and {Activations} activations left.", _ledger.Count, _activations.Count);
        }

        _phase = Phase.Stopped;
        foreach (var call in _ledger.Find(static _ => true))
        {
            call.Abandon(new SiloUnavailableException($"{call} was under way when the grain engine stopped."), CallOutcome.Rejected);
        }

        await StopSweepsAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _phase = Phase.Stopped;
        await StopSweepsAsync();
        _metrics.Dispose();
    }

    private async Task DeactivateAllAsync()
    {
        // What runs in OnDeactivateAsync may call a grain that has ended already and so bring it back: once more, then.
        while (!_activations.IsEmpty)
        {
            var ending = _activations.Values.ToArray();
            foreach (var activation in ending)
            {
                activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The engine stops."));
            }

            await Task.WhenAll(ending.Select(activation => activation.Ended));
        }
    }

    private void NoticeDrained()
    {
        if (_phase == Phase.Stopping && _ledger.Count == 0)
        {
            _drained.TrySetResult();
        }
    }

    private void FailOverdueCalls()
    {
        foreach (var call in _ledger.Find(call => Time.GetElapsedTime(call.StartedAt) >= Options.ResponseTimeout))
        {
            Logger.LogWarning("{Call} has no answer after {Timeout}.", call, Options.ResponseTimeout);
            call.Abandon(new TimeoutException($"{call} has no answer after {Options.ResponseTimeout}."), CallOutcome.TimedOut);
        }
    }

    private void DeactivateIdle()
    {
        foreach (var (_, activation) in _activations)
        {
            activation.DeactivateIfIdleFor(Options.IdleAge);
        }
    }

    private ITimer Every(TimeSpan period, Action action) =>
        Time.CreateTimer(static action => ((Action)action!)(), action, period, period);

    private async Task StopSweepsAsync()
    {
        if (_timeoutSweep is not null)
        {
            await _timeoutSweep.DisposeAsync();
        }

        if (_idleSweep is not null)
        {
            await _idleSweep.DisposeAsync();
        }
    }
}
