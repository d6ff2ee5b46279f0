using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Runs the grains of one process.</summary>
internal sealed partial class GrainEngine : IGrainFactory, IAsyncDisposable
{
    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly CallLedger _ledger = new();
    private readonly GrainCatalog _catalog;
    private readonly GrainMetrics _metrics;

    public GrainEngine(
        IServiceProvider services,
        GrainAssemblies assemblies,
        IEnumerable<IIncomingGrainCallFilter> filters,
        IOptions<EmbeddedGrainOptions> options,
        EngineSurroundings surroundings)
    {
        Services = services;
        Filters = [.. filters];
        Options = options.Value;
        Time = surroundings.Time;
        Logger = surroundings.Logger;
        _catalog = new GrainCatalog(assemblies.All);
        _metrics = new GrainMetrics(surroundings.Meters, () => _activations.Count, () => _activations.Values.Sum(activation => activation.Waiting));
    }

    public IServiceProvider Services { get; }

    public IIncomingGrainCallFilter[] Filters { get; }

    public EmbeddedGrainOptions Options { get; }

    public TimeProvider Time { get; }

    public ILogger Logger { get; }

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(primaryKey);
        var grainClass = _catalog.ImplementationOf(typeof(TGrainInterface), grainClassNamePrefix);
        var id = new GrainId(grainClass.Name, IdSpan.Create(primaryKey));
        return (TGrainInterface)GrainReference.To(this, _catalog.InterfaceOf(typeof(TGrainInterface)), new CallTarget(id, grainClass));
    }

    /// <summary>Whether any activation has something to do.</summary>
    public bool IsBusy => _activations.Values.Any(activation => activation.IsBusy);

    /// <summary>Makes a call; the task is the caller's.</summary>
    public Task CallAsync(GrainMethod method, CallTarget target, object?[] arguments)
    {
        if (method.TakesToken && arguments[^1] is CancellationToken { IsCancellationRequested: true } cancelled)
        {
            var unmade = method.NewCall(this, target, arguments);
            _ledger.Enter(unmade);
            unmade.Abandon(new OperationCanceledException(cancelled), CallOutcome.Cancelled);
            return unmade.Answer;
        }

        var call = method.NewCall(this, target, arguments);
        _ledger.Enter(call);
        if (Refusal(call) is { } refusal)
        {
            call.Reject(refusal);
            return call.Answer;
        }

        call.WatchCaller();
        Send(call);
        return call.Answer;
    }

    /// <summary>Lets a reminder tick, as a call without caller; filters do not see it.</summary>
    public async Task RemindAsync(GrainId grain, string name, TickStatus status)
    {
        TurnContext.Current = TurnContext.Outside;
        Activity.Current = null;
        var method = _catalog.InterfaceOf(typeof(IRemindable)).Methods.Values.Single();
        await CallAsync(method, new CallTarget(grain, _catalog.ClassOf(grain)), [name, status]);
    }

    public bool Knows(GrainId grain) => _catalog.Knows(grain);

    /// <summary>A call has its answer.</summary>
    public void Left(GrainCall call, CallOutcome outcome)
    {
        _ledger.Leave(call);
        _metrics.Answered(call, outcome, Time);
        NoticeDrained();
    }

    /// <summary>Hands turns that an ended activation has not served to its successor.</summary>
    public void SendAgain(IReadOnlyList<Turn> turns)
    {
        foreach (var turn in turns)
        {
            // A timer ends with its activation.
            if (turn is GrainCall { IsAbandoned: false } call)
            {
                Send(call);
            }
        }
    }

    public void Remove(Activation activation) =>
        _activations.TryRemove(new KeyValuePair<GrainId, Activation>(activation.GrainId, activation));

    /// <summary>The order of an activation's calls in tests that shuffle; null keeps the order of arrival.</summary>
    public Random? NewShuffle(GrainId id) => Options.ShuffleSeed is { } seed
        ? new Random(id.ToString().Aggregate(seed, static (hash, letter) => unchecked((hash * 31) + letter)))
        : null;

    private void Send(GrainCall call)
    {
        Activation activation;
        do
        {
            activation = _activations.GetOrAdd(
                call.Target, static (id, engine) => new Activation(engine, new CallTarget(id, engine._catalog.ClassOf(id))), this);
        }
        while (!activation.TryEnqueue(call));
    }

    private Exception? Refusal(GrainCall call)
    {
        // While stopping, turns that run may still call: they must come to their end.
        var isOpen = _phase == Phase.Running || (_phase == Phase.Stopping && call.Parent is not null);
        if (!isOpen)
        {
            return new SiloUnavailableException($"{call} was not made: the grain engine is {_phase}.");
        }

        if (CallCycle.Find(call) is not { } path)
        {
            return null;
        }

        _metrics.Cycle(call);
        Logger.LogWarning("A chain of grain calls comes back to a grain that waits for it: {Path}.", path);
        return new TimeoutException($"The call can never be answered, its grain waits for it: {path}.");
    }
}
