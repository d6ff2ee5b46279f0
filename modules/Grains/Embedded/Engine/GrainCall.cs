using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>A call of a grain method: a turn with somebody who waits for its answer.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A source without timer and wait handle holds nothing to release.")]
internal abstract class GrainCall : Turn
{
    private readonly GrainEngine _engine;
    private readonly CallTarget _target;
    private readonly object?[] _arguments;
    private readonly CancellationTokenSource? _cancellation;
    private readonly CancellationToken _callerToken;
    private readonly Activity? _callerActivity;
    private CancellationTokenRegistration _callerRegistration;
    private int _answered;

    protected GrainCall(GrainEngine engine, GrainMethod method, CallTarget target, object?[] arguments)
        : base(target.Id, method.Kind)
    {
        _engine = engine;
        _target = target;
        _arguments = arguments;
        Method = method;
        StartedAt = engine.Time.GetTimestamp();
        var context = TurnContext.Current;
        Parent = context.Turn is { IsOver: false } caller ? caller : null;
        Values = context.Values;
        _callerActivity = Activity.Current;
        if (method.TakesToken)
        {
            _callerToken = (CancellationToken)arguments[^1]!;
            _cancellation = new CancellationTokenSource();
            arguments[^1] = _cancellation.Token;
        }
    }

    public GrainMethod Method { get; }

    /// <summary>Timestamp of the engine's clock.</summary>
    public long StartedAt { get; }

    /// <summary>What the caller awaits.</summary>
    public abstract Task Answer { get; }

    /// <summary>What the method has returned, for filters.</summary>
    public abstract object? Result { get; set; }

    public override bool IsAbandoned => Volatile.Read(ref _answered) != 0;

    public int Stripe { get; set; }

    public GrainCall? Older { get; set; }

    public GrainCall? Newer { get; set; }

    /// <summary>From now on the caller's token ends the wait.</summary>
    public void WatchCaller()
    {
        if (_callerToken.CanBeCanceled)
        {
            _callerRegistration = _callerToken.UnsafeRegister(static call => ((GrainCall)call!).AbandonByCaller(), this);
        }
    }

    /// <summary>Calls the grain's method, past the filters.</summary>
    public abstract Task InvokeMethodAsync(object grain);

    public override async Task RunAsync(Activation activation)
    {
        // Whoever abandons the call sees either the activation, or that it has not been given yet and is not going to run.
        Interlocked.MemoryBarrier();
        if (IsAbandoned)
        {
            return;
        }

        Activity? span = null;
        try
        {
            span = GrainTracing.Start(this, _callerActivity);
            if (_engine.Filters.Length == 0 || Method.IsOfTheEngine)
            {
                await InvokeMethodAsync(activation.Instance);
            }
            else
            {
                await new FilteredCall(this, activation, _target.Class, _engine.Filters).Invoke();
            }

            Close();
            if (TryAnswer(CallOutcome.Returned))
            {
                Return();
            }
        }
        catch (Exception exception)
        {
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
            Close();
            EndActivationWhenItsStateIsOvertaken(activation, exception);
            Fail(exception, exception is OperationCanceledException ? CallOutcome.Cancelled : CallOutcome.Threw);
        }
        finally
        {
            span?.Dispose();
        }
    }

    public override void Reject(Exception reason) => Fail(reason, CallOutcome.Rejected);

    /// <summary>Answers with a failure unless there is an answer already; the grain, when it runs, sees its token cancelled.</summary>
    public void Abandon(Exception reason, CallOutcome outcome)
    {
        Fail(reason, outcome);
        CancelInsideTheGrain();
    }

    public override string ToString() => $"{Method.DisplayName} of {Target}";

    protected Task InvokeRawAsync(object grain) => Method.InvokeAsync(grain, _arguments);

    protected abstract void Return();

    protected abstract void Throw(Exception exception);

    protected abstract void Cancel(CancellationToken token);

    /// <summary>Somebody else has written what the activation believes to own: it must load again, as on Orleans.</summary>
    private static void EndActivationWhenItsStateIsOvertaken(Activation activation, Exception exception)
    {
        if (exception is InconsistentStateException { IsSourceActivation: true } overtaken)
        {
            overtaken.IsSourceActivation = false;
            activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationError, "Its state was overtaken."));
        }
    }

    private void AbandonByCaller()
    {
        if (TryAnswer(CallOutcome.Cancelled))
        {
            Cancel(_callerToken);
            CancelInsideTheGrain();
        }
    }

    private void Fail(Exception exception, CallOutcome outcome)
    {
        if (!TryAnswer(outcome))
        {
            return;
        }

        if (exception is OperationCanceledException cancelled)
        {
            Cancel(cancelled.CancellationToken);
        }
        else
        {
            Throw(exception);
        }
    }

    private void CancelInsideTheGrain()
    {
        // The token's callbacks are the grain's code: they run on its scheduler, not on the canceller's thread.
        if (_cancellation is not null && Activation is { } activation)
        {
            activation.Post(static source => ((CancellationTokenSource)source).Cancel(), _cancellation);
        }
    }

    private bool TryAnswer(CallOutcome outcome)
    {
        if (Interlocked.Exchange(ref _answered, 1) != 0)
        {
            return false;
        }

        Parent = null;
        _callerRegistration.Unregister();
        _engine.Left(this, outcome);
        return true;
    }
}
