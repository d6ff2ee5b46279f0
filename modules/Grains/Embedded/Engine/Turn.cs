using System.Collections.Immutable;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

internal enum TurnKind
{
    /// <summary>Runs alone.</summary>
    Exclusive,

    /// <summary>Runs beside other read-only turns.</summary>
    ReadOnly,

    /// <summary>Runs beside any turn.</summary>
    Interleaving,
}

/// <summary>One piece of work of an activation, from its first line to the end of its task.</summary>
internal abstract class Turn(GrainId target, TurnKind kind)
{
    public GrainId Target { get; } = target;

    public TurnKind Kind { get; } = kind;

    /// <summary>The turn that waits for this one, or null when none does (any more).</summary>
    public Turn? Parent { get; protected set; }

    public bool IsOver { get; private set; }

    public ImmutableDictionary<string, object> Values { get; protected set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Whether nobody waits for the answer any more, so that the turn need not start.</summary>
    public virtual bool IsAbandoned => false;

    /// <summary>Whether the turn counts as use of the activation.</summary>
    public virtual bool CountsAsUse => true;

    /// <summary>Link in the queue of a mailbox.</summary>
    public Turn? Next { get; set; }

    /// <summary>Order of arrival in a mailbox.</summary>
    public long Arrival { get; set; }

    /// <summary>Where the turn runs, once it has been started.</summary>
    public Activation? Activation { get; set; }

    /// <summary>Runs the turn; its task never fails.</summary>
    public abstract Task RunAsync(Activation activation);

    /// <summary>The turn will not run: the activation could not be made.</summary>
    public virtual void Reject(Exception reason)
    {
    }

    /// <summary>
    /// The turn has ended. Whoever it called without awaiting is no longer part of a chain through it: the link is cut, so
    /// that chains do not grow and an ended turn is not taken for one that waits.
    /// </summary>
    public void Close()
    {
        IsOver = true;
        Parent = null;
    }

    public abstract override string ToString();
}
