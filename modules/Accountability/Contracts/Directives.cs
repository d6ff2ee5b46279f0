using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Accountability;

/// <summary>By when units answer: at an instant, or so many hours after the directive is recorded. Exactly one of them.</summary>
/// <remarks>At least 15 minutes and at most 90 days away.</remarks>
[GenerateSerializer, Immutable, Alias("bmnn.DirectiveDeadline")]
public sealed record DirectiveDeadline([property: Id(0)] DateTimeOffset? At, [property: Id(1)] int? InHours)
{
    public static DirectiveDeadline Of(DateTimeOffset at) => new(at, null);

    public static DirectiveDeadline Hours(int hours) => new(null, hours);
}

/// <summary>Sends an urgent directive (chỉ đạo khẩn) to units below the sender's. The units get it one by one, certainly, soon after.</summary>
/// <param name="Text">At most 500 characters, without content of secret documents.</param>
/// <param name="DocumentNumber">Số, ký hiệu of the directive where it exists on paper, or null.</param>
/// <param name="Units">Unit keys, at least one; each stands directly below the sender and is in force.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SendDirective")]
public sealed record SendDirective(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Text,
    [property: Id(2)] string? DocumentNumber,
    [property: Id(3)] DirectiveDeadline Deadline,
    [property: Id(4)] ImmutableArray<string> Units);

/// <summary>Gives the units more time.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.ExtendDirective")]
public sealed record ExtendDirective(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Directive,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] DirectiveDeadline Deadline,
    [property: Id(4)] string Reason);

/// <summary>Ends a directive: units that have not answered need not any more. It stays on record.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.CloseDirective")]
public sealed record CloseDirective(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Directive,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] string Reason);

/// <summary>The unit's receipt (đã nhận): who has read it, and when. A second receipt changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.AcknowledgeDirective")]
public sealed record AcknowledgeDirective([property: Id(0)] string CommandId, [property: Id(1)] string Directive);

/// <summary>The unit's answer; a later one takes its place.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.AnswerDirective")]
public sealed record AnswerDirective(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Directive,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] DirectiveOutcome Outcome,
    [property: Id(4)] string Text,
    [property: Id(5)] DocumentReference? Document);

[GenerateSerializer]
public enum DirectiveOutcome
{
    /// <summary>Đã thực hiện.</summary>
    Done,

    /// <summary>Đang thực hiện.</summary>
    InProgress,

    /// <summary>Không thực hiện được.</summary>
    Cannot,
}

/// <summary>Where a directive stands at one unit. The order is that of the distribution <c>directives.status</c> and never changes.</summary>
[GenerateSerializer]
public enum DirectiveStatus
{
    /// <summary>Đang gửi: on its way to the unit.</summary>
    OnItsWay,

    /// <summary>Chưa nhận: at the unit, nobody has read it.</summary>
    NotRead,

    /// <summary>Đã nhận.</summary>
    Read,

    /// <summary>Đã trả lời.</summary>
    Answered,

    /// <summary>Quá hạn: not answered in time.</summary>
    Overdue,

    /// <summary>Đã kết thúc without an answer of the unit.</summary>
    Closed,
}

/// <summary>An urgent directive at the unit that received it.</summary>
/// <param name="Id">The sender's code, <c>CD-</c> and a number (<c>31-CD-4</c>).</param>
/// <param name="From">Unit key of the sender.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DirectiveView")]
public sealed record DirectiveView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] string From,
    [property: Id(3)] long Version,
    [property: Id(4)] DirectiveStatus Status,
    [property: Id(5)] string Text,
    [property: Id(6)] string? DocumentNumber,
    [property: Id(7)] string Sender,
    [property: Id(8)] DateTimeOffset SentAt,
    [property: Id(9)] DateTimeOffset DueAt,
    [property: Id(10)] string? ReadBy,
    [property: Id(11)] DateTimeOffset? ReadAt,
    [property: Id(12)] DirectiveAnswer? Answer,
    [property: Id(13)] bool IsClosed);

[GenerateSerializer, Immutable, Alias("bmnn.DirectiveAnswer")]
public sealed record DirectiveAnswer(
    [property: Id(0)] DirectiveOutcome Outcome,
    [property: Id(1)] string Text,
    [property: Id(2)] DocumentReference? Document,
    [property: Id(3)] string Account,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] bool InTime);

/// <summary>An urgent directive at its sender. How each unit has answered stands in the list of its receivers.</summary>
/// <param name="Units">Unit keys of those it was sent to, in the order of their codes.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SentDirectiveView")]
public sealed record SentDirectiveView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] long Version,
    [property: Id(3)] string Text,
    [property: Id(4)] string? DocumentNumber,
    [property: Id(5)] string Sender,
    [property: Id(6)] DateTimeOffset SentAt,
    [property: Id(7)] DateTimeOffset DueAt,
    [property: Id(8)] ImmutableArray<string> Units,
    [property: Id(9)] bool IsClosed);
