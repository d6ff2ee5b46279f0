using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>A part of a duty with its own owner.</summary>
/// <param name="DoneOn">The day on which it was done, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SubtaskView")]
public sealed record SubtaskView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Text,
    [property: Id(2)] string Owner,
    [property: Id(3)] DateOnly? DueOn,
    [property: Id(4)] DateOnly? DoneOn)
{
    public bool IsLateOn(DateOnly day) => DoneOn is null && DueOn < day;
}

/// <summary>The sub-tasks of a duty, in the unit's order.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.BreakdownView")]
public sealed record BreakdownView([property: Id(0)] ImmutableArray<SubtaskView> Subtasks)
{
    public int Done => Subtasks.Count(subtask => subtask.DoneOn is not null);

    /// <summary>The progress that the sub-tasks speak of: their share done, at most 99, because a result needs the unit's claim and its evidence.</summary>
    public int SuggestedProgress => Subtasks.IsEmpty ? 0 : Math.Min(100 * Done / Subtasks.Length, 99);
}

/// <param name="Plan">Code of the province's plan that it carries out.</param>
/// <param name="Revision">1 for the first, then counting.</param>
[GenerateSerializer, Immutable, Alias("bmnn.UnitPlanView")]
public sealed record UnitPlanView(
    [property: Id(0)] string Plan,
    [property: Id(1)] string Number,
    [property: Id(2)] DateOnly IssuedOn,
    [property: Id(3)] int Revision);

/// <summary>The unit's own plans that stand, the newest first; earlier revisions of a plan follow it.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.UnitPlans")]
public sealed record UnitPlansView(
    [property: Id(0)] string Unit,
    [property: Id(1)] ImmutableArray<UnitPlanView> Plans);
