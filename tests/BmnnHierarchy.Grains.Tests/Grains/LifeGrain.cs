using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Tells of its activation and deactivation; fails to activate when a test says so.</summary>
[Alias("test.ILifeGrain")]
public interface ILifeGrain : IGrainWithStringKey
{
    [Alias("Greet")]
    Task<string> GreetAsync();

    /// <summary>Asks for deactivation, raises <c>leaving</c> and goes on until <c>leave go</c>.</summary>
    [Alias("Leave")]
    Task LeaveAsync();

    /// <summary>Fails as a grain does that somebody else has written past.</summary>
    [Alias("FindStateOvertaken")]
    Task FindStateOvertakenAsync();

    [Alias("AskOvertaken")]
    Task AskOvertakenAsync(string other);
}

/// <summary>What the next activations of <see cref="LifeGrain"/> do.</summary>
internal sealed class LifePlan
{
    public int FailuresLeft { get; set; }

    public bool HoldActivation { get; set; }

    public bool HoldDeactivation { get; set; }

    public bool LeaveWhenActivated { get; set; }
}

internal sealed class LifeGrain(Signals signals, LifePlan plan, Belonging belonging) : Grain, ILifeGrain
{
    private readonly Belonging _belonging = belonging;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        signals.Log("activating");
        signals.Raise("activating");
        if (plan.HoldActivation)
        {
            await signals.HeldAsync("activate go", cancellationToken);
        }

        if (plan.FailuresLeft-- > 0)
        {
            throw new PlannedFaultException("cannot activate");
        }

        if (plan.LeaveWhenActivated)
        {
            DeactivateOnIdle();
        }

        signals.Log("activated");
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        signals.Log($"deactivating {reason.ReasonCode}");
        signals.Raise("deactivating");
        if (plan.HoldDeactivation)
        {
            await signals.HeldAsync("deactivate go", cancellationToken);
        }

        signals.Log("deactivated");
        signals.Raise("deactivated");
    }

    public Task<string> GreetAsync()
    {
        ObjectDisposedException.ThrowIf(_belonging is null, this);
        signals.Log("greeting");
        return Task.FromResult($"xin chào, {this.GetPrimaryKeyString()}");
    }

    public async Task LeaveAsync()
    {
        DeactivateOnIdle();
        signals.Raise("leaving");
        await signals.HeldAsync("leave go");
        signals.Log("left");
    }

    public Task FindStateOvertakenAsync() => throw new InconsistentStateException("overtaken");

    public Task AskOvertakenAsync(string other) => GrainFactory.GetGrain<ILifeGrain>(other).FindStateOvertakenAsync();
}
