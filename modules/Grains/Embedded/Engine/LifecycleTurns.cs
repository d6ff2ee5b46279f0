using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Makes the instance and runs <c>OnActivateAsync</c>, as part of the chain of the call that wants it.</summary>
internal sealed class ActivateTurn : Turn
{
    public ActivateTurn(Turn trigger)
        : base(trigger.Target, TurnKind.Exclusive)
    {
        Parent = trigger.Parent;
        Values = trigger.Values;
    }

    public override Task RunAsync(Activation activation) => activation.ActivateAsync();

    public override string ToString() => $"activation of {Target}";
}

/// <summary>Runs <c>OnDeactivateAsync</c> after the last turn.</summary>
internal sealed class DeactivateTurn(GrainId target, DeactivationReason reason) : Turn(target, TurnKind.Exclusive)
{
    public override Task RunAsync(Activation activation) => activation.EndAsync(reason);

    public override string ToString() => $"deactivation of {Target}";
}

/// <summary>One callback of a grain timer.</summary>
internal sealed class TimerTurn(ActivationTimer timer, GrainId target, TurnKind kind, bool keepAlive) : Turn(target, kind)
{
    public override bool IsAbandoned => timer.IsDisposed;

    public override bool CountsAsUse => keepAlive;

    public override Task RunAsync(Activation activation) => timer.RunCallbackAsync();

    public override string ToString() => $"timer of {Target}";
}
