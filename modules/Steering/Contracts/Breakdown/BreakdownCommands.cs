using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>What a sub-task says: what is to be done, by whom, by when. Never content of secrets.</summary>
/// <param name="Text">1 to 200 characters on one line.</param>
/// <param name="Owner">The section or the position in charge, 1 to 120 characters; no name of a person is needed.</param>
/// <param name="DueOn">Not after the duty's own deadline, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SubtaskInput")]
public sealed record SubtaskInput(
    [property: Id(0)] string Text,
    [property: Id(1)] string Owner,
    [property: Id(2)] DateOnly? DueOn);

/// <summary>Adds a sub-task to a duty that is not done; at most 50 stand at a time.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.AddSubtask")]
public sealed record AddSubtask(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] SubtaskInput Subtask);

/// <summary>Replaces what a sub-task says; what it said before stays on record.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.ChangeSubtask")]
public sealed record ChangeSubtask(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Id,
    [property: Id(4)] SubtaskInput Subtask);

/// <param name="DoneOn">The day on which it was done, up to today; null: it is not done after all.</param>
[GenerateSerializer, Immutable, Alias("bmnn.MarkSubtask")]
public sealed record MarkSubtask(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Id,
    [property: Id(4)] DateOnly? DoneOn);

[GenerateSerializer, Immutable, Alias("bmnn.WithdrawSubtask")]
public sealed record WithdrawSubtask(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Id,
    [property: Id(4)] string Reason);

/// <summary>Puts the sub-tasks into an order.</summary>
/// <param name="Ids">Every sub-task that stands, each once.</param>
[GenerateSerializer, Immutable, Alias("bmnn.OrderSubtasks")]
public sealed record OrderSubtasks(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] ImmutableArray<string> Ids);

/// <summary>The unit's own plan for carrying out a province's plan. A second one for the same plan revises the first, which stays on record.</summary>
/// <param name="Plan">Code of the province's plan.</param>
/// <param name="Number">Số, ký hiệu (<c>45/KH-UBND</c>), at most 40 characters.</param>
/// <param name="IssuedOn">From the day the province's plan was issued, and of the plan that it revises, up to today.</param>
[GenerateSerializer, Immutable, Alias("bmnn.IssueUnitPlan")]
public sealed record IssueUnitPlan(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Plan,
    [property: Id(2)] string Number,
    [property: Id(3)] DateOnly IssuedOn);

/// <summary>Takes back the unit's latest plan for a province's plan; the one before stands again.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.WithdrawUnitPlan")]
public sealed record WithdrawUnitPlan(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Plan,
    [property: Id(2)] string Reason);
