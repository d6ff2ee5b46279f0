using System.Collections.Immutable;

namespace BmnnHierarchy.Steering.Domain.Breakdown;

/// <summary>The sub-tasks of a duty that stand, in the unit's order.</summary>
/// <param name="Ever">How many were ever added: ids count them and are never used again.</param>
internal sealed record DutyBreakdown(ImmutableList<Subtask> Subtasks, int Ever)
{
    public static DutyBreakdown None { get; } = new([], 0);

    public Subtask? Find(string? id) => Subtasks.Find(subtask => subtask.Id == id);

    public DutyBreakdown With(Subtask changed) =>
        this with { Subtasks = Subtasks.ConvertAll(subtask => subtask.Id == changed.Id ? changed : subtask) };

    /// <summary>For people; null when the duty is not broken down.</summary>
    public BreakdownView? Shown() => Subtasks.IsEmpty
        ? null
        : new BreakdownView([.. Subtasks.Select(s => new SubtaskView(s.Id, s.Input.Text, s.Input.Owner, s.Input.DueOn, s.DoneOn))]);
}

internal sealed record Subtask(string Id, SubtaskInput Input, DateOnly? DoneOn);

/// <summary>A plan of the unit's own that stands.</summary>
internal sealed record UnitPlan(string Plan, string Number, DateOnly IssuedOn, int Revision);
