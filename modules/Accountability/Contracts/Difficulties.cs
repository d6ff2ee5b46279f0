using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Accountability;

/// <summary>What a unit lacks. The order is that of the distribution <c>difficulties.open_by_kind</c> and never changes.</summary>
[GenerateSerializer]
public enum DifficultyKind
{
    /// <summary>Nhân lực.</summary>
    People,

    /// <summary>Kinh phí.</summary>
    Money,

    /// <summary>Trang thiết bị.</summary>
    Equipment,

    /// <summary>Quy định.</summary>
    Regulation,

    /// <summary>Khác.</summary>
    Other,
}

/// <summary>Raises a difficulty (khó khăn, vướng mắc).</summary>
/// <param name="Duty">The duty that it hinders, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.RaiseDifficulty")]
public sealed record RaiseDifficulty(
    [property: Id(0)] string CommandId,
    [property: Id(1)] DifficultyKind Kind,
    [property: Id(2)] string Text,
    [property: Id(3)] string? Duty);

/// <summary>One difficulty of one unit.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.DifficultyReference")]
public sealed record DifficultyReference([property: Id(0)] string Unit, [property: Id(1)] string Difficulty);

/// <summary>Puts difficulties of units together as one matter for the province to settle.</summary>
/// <param name="Note">What the matter is, in the words of whoever consolidates.</param>
/// <param name="Difficulties">At least one; each raised or not settled, of a unit below, and in no other open matter.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ConsolidateDifficulties")]
public sealed record ConsolidateDifficulties(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Note,
    [property: Id(2)] ImmutableArray<DifficultyReference> Difficulties);

/// <summary>The province's answer to a matter, or its escalation to the Ministry.</summary>
/// <param name="Escalated">True: sent on to the Ministry, which answers later; the document is needed then.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SettleMatter")]
public sealed record SettleMatter(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Matter,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] bool Escalated,
    [property: Id(4)] string Text,
    [property: Id(5)] DocumentReference? Document);

/// <summary>The unit says whether the answer settles its difficulty.</summary>
/// <param name="Reason">Needed when it does not.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CloseDifficulty")]
public sealed record CloseDifficulty(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Difficulty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] bool Settled,
    [property: Id(4)] string? Reason);

/// <summary>Where a difficulty stands. The order is that of the distribution <c>difficulties.status</c> and never changes.</summary>
[GenerateSerializer]
public enum DifficultyStatus
{
    /// <summary>Mới nêu.</summary>
    Raised,

    /// <summary>Đã tổng hợp.</summary>
    Consolidated,

    /// <summary>Đã kiến nghị Bộ.</summary>
    Escalated,

    /// <summary>Đã trả lời.</summary>
    Answered,

    /// <summary>Chưa tháo gỡ được: the unit says that the answer does not settle it.</summary>
    NotSettled,

    /// <summary>Đã tháo gỡ.</summary>
    Settled,
}

/// <summary>A difficulty at the unit that raised it.</summary>
/// <param name="Id"><c>KK-</c> and a number within the unit.</param>
/// <param name="Matter">The matter that it is part of, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DifficultyView")]
public sealed record DifficultyView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] long Version,
    [property: Id(3)] DifficultyStatus Status,
    [property: Id(4)] DifficultyKind Kind,
    [property: Id(5)] string Text,
    [property: Id(6)] string? Duty,
    [property: Id(7)] string RaisedBy,
    [property: Id(8)] DateTimeOffset RaisedAt,
    [property: Id(9)] string? Matter,
    [property: Id(10)] MatterAnswer? Answer);

[GenerateSerializer]
public enum MatterStatus
{
    /// <summary>Chờ giải quyết.</summary>
    Open,

    /// <summary>Đã kiến nghị Bộ.</summary>
    Escalated,

    /// <summary>Đã trả lời.</summary>
    Answered,
}

/// <summary>What the province said about a matter.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.MatterAnswer")]
public sealed record MatterAnswer(
    [property: Id(0)] bool Escalated,
    [property: Id(1)] string Text,
    [property: Id(2)] DocumentReference? Document,
    [property: Id(3)] string Account,
    [property: Id(4)] DateTimeOffset At);

/// <summary>Difficulties consolidated into one matter, at the province.</summary>
/// <param name="Id">The province's code, <c>VM-</c> and a number (<c>31-VM-2</c>).</param>
[GenerateSerializer, Immutable, Alias("bmnn.MatterView")]
public sealed record MatterView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] long Version,
    [property: Id(3)] MatterStatus Status,
    [property: Id(4)] string Note,
    [property: Id(5)] ImmutableArray<DifficultyReference> Difficulties,
    [property: Id(6)] string ConsolidatedBy,
    [property: Id(7)] DateTimeOffset ConsolidatedAt,
    [property: Id(8)] MatterAnswer? Answer);
