using Orleans.Runtime;

namespace Orleans;

public interface IGrain;

public interface IGrainWithStringKey : IGrain;

public interface IGrainFactory
{
    TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey;
}

/// <summary>Base of grain classes: one activation for each key, one turn at a time.</summary>
public abstract class Grain
{
    protected IGrainFactory GrainFactory { get; private protected set; } = null!;

    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;
}
