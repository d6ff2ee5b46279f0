using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>The one instance of a grain class for a key, its mailbox and its life.</summary>
internal sealed partial class Activation : IGrainContext
{
    [ThreadStatic]
    private static Activation? _underConstruction;

    private readonly GrainEngine _engine;
    private readonly GrainClass _class;
    private readonly ActivationScheduler _scheduler = new();
    private readonly Mailbox _mailbox;
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Phase _phase;
    private DeactivationReason? _endReason;
    private long _lastUsed;
    private bool _hasServed;
    private Grain? _instance;
    private AsyncServiceScope _services;

    public Activation(GrainEngine engine, CallTarget target)
    {
        _engine = engine;
        _class = target.Class;
        GrainId = target.Id;
        _mailbox = new Mailbox(engine.NewShuffle(target.Id));
        _lastUsed = engine.Time.GetTimestamp();
    }

    private enum Phase
    {
        New,
        Activating,
        Active,
        Ending,
        Ended,
    }

    /// <summary>The activation whose grain's constructor runs on this thread.</summary>
    public static Activation? UnderConstruction => _underConstruction;

    public GrainId GrainId { get; }

    public IServiceProvider ActivationServices => _services.ServiceProvider;

    public IGrainFactory GrainFactory => _engine;

    public ILogger Logger => _engine.Logger;

    public Grain Instance => _instance!;

    /// <summary>Completes when the activation is over.</summary>
    public Task Ended => _ended.Task;

    public int Waiting => _mailbox.Waiting;

    public bool IsBusy
    {
        get
        {
            lock (_gate)
            {
                return _phase is Phase.Activating or Phase.Ending || _mailbox is not { Running: 0, Waiting: 0 };
            }
        }
    }

    /// <summary>Hands a turn in. False when the activation is over: the caller must find the next one.</summary>
    public bool TryEnqueue(Turn turn)
    {
        lock (_gate)
        {
            if (_phase == Phase.Ended)
            {
                return false;
            }

            _mailbox.Add(turn);
            if (turn.CountsAsUse)
            {
                _lastUsed = _engine.Time.GetTimestamp();
            }

            if (_phase == Phase.New)
            {
                _phase = Phase.Activating;
                Start(new ActivateTurn(turn));
            }
            else
            {
                StartWhatMay();
            }
        }

        return true;
    }

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_phase is Phase.Activating or Phase.Active)
            {
                _endReason ??= deactivationReason;
                EndIfFree();
            }
            else if (_phase == Phase.New)
            {
                // Nothing was activated, so there is nothing to end.
                _phase = Phase.Ended;
                _engine.Remove(this);
                _ended.TrySetResult();
            }
        }
    }

    public void DeactivateIfIdleFor(TimeSpan age)
    {
        lock (_gate)
        {
            var isFree = _phase == Phase.Active && _mailbox is { Running: 0, Waiting: 0 };
            if (isFree && _engine.Time.GetElapsedTime(_lastUsed) >= age)
            {
                _endReason ??= new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Not used for long enough.");
                EndIfFree();
            }
        }
    }

    /// <summary>Runs an action between the parts of the turns, on the activation's scheduler.</summary>
    public void Post(Action<object> action, object state) => _scheduler.Post(action, state);

    private void StartWhatMay()
    {
        // An activation that ended itself while it was activated still serves one call: otherwise none would ever be served.
        while (_phase == Phase.Active && (_endReason is null || !_hasServed) && _mailbox.TryStart(out var turn))
        {
            _hasServed = true;
            Start(turn);
        }

        EndIfFree();
    }

    private void EndIfFree()
    {
        if (_endReason is { } reason && _phase == Phase.Active && _mailbox.Running == 0 && (_hasServed || _mailbox.Waiting == 0))
        {
            _phase = Phase.Ending;
            Start(new DeactivateTurn(GrainId, reason));
        }
    }

    private void Start(Turn turn)
    {
        turn.Activation = this;
        _scheduler.Post(static turn => _ = RunAsync((Turn)turn), turn);
    }

    private static async Task RunAsync(Turn turn)
    {
        var activation = turn.Activation!;
        TurnContext.Current = new TurnContext(turn, turn.Values);
        await turn.RunAsync(activation);
        activation.Over(turn);
    }

    private void Over(Turn turn)
    {
        turn.Close();
        if (turn is ActivateTurn or DeactivateTurn)
        {
            return;
        }

        lock (_gate)
        {
            _mailbox.End(turn);
            if (turn.CountsAsUse)
            {
                _lastUsed = _engine.Time.GetTimestamp();
            }

            StartWhatMay();
        }
    }
}
