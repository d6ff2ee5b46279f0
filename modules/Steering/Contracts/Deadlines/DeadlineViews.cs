using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

[GenerateSerializer]
public enum DutyRequestKind
{
    /// <summary>Đề nghị gia hạn.</summary>
    Extension,

    /// <summary>Đề nghị không áp dụng.</summary>
    NotApplicable,
}

[GenerateSerializer]
public enum DutyRequestOutcome
{
    /// <summary>Đang chờ quyết định.</summary>
    Open,

    /// <summary>Được đồng ý.</summary>
    Granted,

    /// <summary>Không đồng ý.</summary>
    Refused,

    /// <summary>Đã rút.</summary>
    Withdrawn,
}

/// <summary>What stands about a duty's deadline beside the deadline itself.</summary>
/// <param name="OriginalDueOn">The deadline before it was extended for the first time; null when it never was.</param>
/// <param name="DueAt">The instant of a deadline that is counted in hours; null for all others.</param>
/// <param name="NotApplicableUntil">The last day on which the duty does not apply, while that day has not passed; otherwise null.</param>
/// <param name="Event">What opened the duty, when an event did.</param>
/// <param name="Requests">All requests, the oldest first.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DeadlineView")]
public sealed record DeadlineView(
    [property: Id(0)] DateOnly? OriginalDueOn,
    [property: Id(1)] DateTimeOffset? DueAt,
    [property: Id(2)] DateOnly? NotApplicableUntil,
    [property: Id(3)] DutyEventView? Event,
    [property: Id(4)] ImmutableArray<RequestView> Requests)
{
    public static DeadlineView Plain { get; } = new(null, null, null, null, []);
}

/// <param name="At">The minute of the event when the term is in hours; otherwise null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyEventView")]
public sealed record DutyEventView(
    [property: Id(0)] DateOnly On,
    [property: Id(1)] DateTimeOffset? At,
    [property: Id(2)] string? DocumentNumber);

/// <param name="Sequence">Names the request in a decision or withdrawal.</param>
/// <param name="Until">The day asked for.</param>
/// <param name="GrantedUntil">The day granted, which may be another one; null unless granted.</param>
/// <param name="Answer">The decider's reason, or the unit's for taking it back.</param>
[GenerateSerializer, Immutable, Alias("bmnn.RequestView")]
public sealed record RequestView(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DutyRequestKind Kind,
    [property: Id(2)] DutyRequestOutcome Outcome,
    [property: Id(3)] DateOnly AskedOn,
    [property: Id(4)] string AskedBy,
    [property: Id(5)] DateOnly Until,
    [property: Id(6)] string Reason,
    [property: Id(7)] string? DocumentNumber,
    [property: Id(8)] DateOnly? DecidedOn,
    [property: Id(9)] string? DecidedBy,
    [property: Id(10)] DateOnly? GrantedUntil,
    [property: Id(11)] string? Answer,
    [property: Id(12)] string? DecisionNumber);
