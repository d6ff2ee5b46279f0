using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Breakdown;

// Payloads of stored events. A stored shape never changes: a new one gets the next version and the old one is still read.

internal sealed record SubtaskAdded(DateOnly On, string Duty, string Subtask, SubtaskInput Input)
{
    public const string Type = "steering.subtask-added";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record SubtaskChanged(DateOnly On, string Duty, string Subtask, SubtaskInput Input)
{
    public const string Type = "steering.subtask-changed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Text">What the sub-task said then, for the history.</param>
/// <param name="DoneOn">Null when it is not done after all.</param>
internal sealed record SubtaskMarked(DateOnly On, string Duty, string Subtask, string Text, DateOnly? DoneOn)
{
    public const string Type = "steering.subtask-marked";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>The reason is the event's own.</summary>
internal sealed record SubtaskWithdrawn(DateOnly On, string Duty, string Subtask, string Text)
{
    public const string Type = "steering.subtask-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record SubtasksOrdered(DateOnly On, string Duty, ImmutableArray<string> Subtasks)
{
    public const string Type = "steering.subtasks-ordered";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record UnitPlanIssued(DateOnly On, string Plan, string Number, DateOnly IssuedOn, int Revision)
{
    public const string Type = "steering.unit-plan-issued";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <summary>The reason is the event's own.</summary>
internal sealed record UnitPlanWithdrawn(DateOnly On, string Plan, int Revision)
{
    public const string Type = "steering.unit-plan-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}
