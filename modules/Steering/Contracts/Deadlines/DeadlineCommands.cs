using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>The unit asks for something about a duty's deadline. One open request of a kind at a time.</summary>
/// <param name="Until">Extension: the new last day in time, later than the present one. Not applicable: the last day on which
/// the duty should not apply. At most five years ahead.</param>
/// <param name="Reason">Needed; at most 500 characters, without content of secret documents.</param>
/// <param name="DocumentNumber">Số, ký hiệu of the document that asks, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.AskRequest")]
public sealed record AskRequest(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] DutyRequestKind Kind,
    [property: Id(4)] DateOnly Until,
    [property: Id(5)] string Reason,
    [property: Id(6)] string? DocumentNumber);

/// <summary>Grants or refuses an open request. Whoever asked never decides.</summary>
/// <param name="Request">Sequence of the request.</param>
/// <param name="Until">Another day than the one asked for; null grants what was asked.</param>
/// <param name="Reason">Needed when refused.</param>
/// <param name="DecisionNumber">Số, ký hiệu of the decision, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DecideRequest")]
public sealed record DecideRequest(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] long Request,
    [property: Id(4)] bool Granted,
    [property: Id(5)] DateOnly? Until,
    [property: Id(6)] string? Reason,
    [property: Id(7)] string? DecisionNumber);

/// <summary>The unit takes an open request back; it stays on record.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.WithdrawRequest")]
public sealed record WithdrawRequest(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] long Request,
    [property: Id(4)] string Reason);

/// <summary>The standing body says, unasked, that a duty does not apply to the unit up to a day.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.SetNotApplicable")]
public sealed record SetNotApplicable(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] DateOnly Until,
    [property: Id(4)] string Reason,
    [property: Id(5)] string? DecisionNumber);

/// <summary>The standing body makes a duty live again before the day up to which it did not apply.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.EndNotApplicable")]
public sealed record EndNotApplicable(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Reason);

/// <summary>Says that the event of an assignment has happened, or is known ahead: opens an occurrence with its own deadline.</summary>
/// <param name="HappenedOn">The day of the event in Vietnam: past or today when the term runs from it, today or later when the
/// term ends before it.</param>
/// <param name="HappenedAt">The time of day in Vietnam, to the minute; needed when the term is in hours.</param>
/// <param name="DocumentNumber">Số, ký hiệu of the document that shows it, or null.</param>
/// <param name="Note">At most 500 characters, without content of secret documents.</param>
[GenerateSerializer, Immutable, Alias("bmnn.RecordDutyEvent")]
public sealed record RecordDutyEvent(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Plan,
    [property: Id(2)] string Template,
    [property: Id(3)] DateOnly HappenedOn,
    [property: Id(4)] TimeOnly? HappenedAt,
    [property: Id(5)] string? DocumentNumber,
    [property: Id(6)] string? Note);
