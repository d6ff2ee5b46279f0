using BmnnHierarchy.Grains.Embedded;
using Orleans.Runtime;

namespace Orleans;

public interface IGrain : IAddressable;

public interface IGrainWithStringKey : IGrain;

public interface IGrainFactory
{
    /// <summary>A reference to the grain with this key; nothing is activated before the first call.</summary>
    /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}

/// <summary>What every grain instance has: the context of its activation.</summary>
public interface IGrainBase
{
    IGrainContext GrainContext { get; }
}

/// <summary>Base of grain classes: one activation for each key, one turn at a time.</summary>
public abstract partial class Grain : IGrainBase, IAddressable
{
    private readonly Activation? _activation = Activation.UnderConstruction;

    /// <summary>The context of this activation.</summary>
    /// <exception cref="InvalidOperationException">The object was not made by the engine.</exception>
    public IGrainContext GrainContext => RequireActivation();

    public string IdentityString => RequireActivation().GrainId.ToString();

    protected IGrainFactory GrainFactory => RequireActivation().GrainFactory;

    protected internal IServiceProvider ServiceProvider => RequireActivation().ActivationServices;

    /// <summary>Runs before the first call. When it fails, the calls that wait fail with the same exception and the next call tries again.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs after the last turn; not after a crash.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation after the turn under way; calls that wait are served by the next one.</summary>
    protected void DeactivateOnIdle() =>
        RequireActivation().Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, nameof(DeactivateOnIdle)));

    internal Activation RequireActivation() =>
        _activation ?? throw new InvalidOperationException($"{GetType().Name} was not activated by the grain engine.");
}
