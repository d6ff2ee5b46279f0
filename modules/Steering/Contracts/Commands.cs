using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>Puts duties on a unit. A duty that the unit already has is left as it is.</summary>
/// <param name="Plan">Code of the plan.</param>
/// <param name="Templates">Ids of the plan's assignments that bind the unit.</param>
[GenerateSerializer, Immutable, Alias("bmnn.AssignDuties")]
public sealed record AssignDuties(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Plan,
    [property: Id(2)] ImmutableArray<string> Templates);

/// <summary>Evidence for a result: what it is called and when it was made, never what it says.</summary>
/// <param name="DocumentNumber">Số, ký hiệu (<c>12/BB-UBND</c>), at most 40 characters.</param>
/// <param name="DocumentDate">Date of the document, not in the future.</param>
/// <param name="Kind">Loại văn bản: one of <see cref="EvidenceKind"/>.</param>
/// <param name="FileDigest">SHA-256 (64 hexadecimal digits) of an unclassified file kept outside this system, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Evidence")]
public sealed record Evidence(
    [property: Id(0)] string DocumentNumber,
    [property: Id(1)] DateOnly DocumentDate,
    [property: Id(2)] EvidenceKind Kind,
    [property: Id(3)] string? FileDigest);

[GenerateSerializer]
public enum EvidenceKind
{
    /// <summary>Kế hoạch.</summary>
    Plan,

    /// <summary>Quyết định.</summary>
    Decision,

    /// <summary>Công văn.</summary>
    OfficialLetter,

    /// <summary>Báo cáo.</summary>
    Report,

    /// <summary>Biên bản.</summary>
    Minutes,

    /// <summary>Tờ trình.</summary>
    Submission,

    /// <summary>Văn bản khác.</summary>
    Other,
}

/// <summary>What a unit reports about one duty.</summary>
/// <param name="ProgressPercent">0 to 100; 100 means done and needs <paramref name="DoneOn"/>.</param>
/// <param name="DoneOn">The day on which the result was there; null while not done.</param>
/// <param name="Evidence">Needed when done.</param>
/// <param name="Note">At most 500 characters, without content of secret documents.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyReport")]
public sealed record DutyReport(
    [property: Id(0)] int ProgressPercent,
    [property: Id(1)] DateOnly? DoneOn,
    [property: Id(2)] Evidence? Evidence,
    [property: Id(3)] string? Note);

/// <param name="ExpectedVersion">The duty's version the person saw; null skips the check.</param>
[GenerateSerializer, Immutable, Alias("bmnn.UpdateDuty")]
public sealed record UpdateDuty(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] DutyReport Report);

/// <summary>Replaces what an earlier update said; the earlier one stays on record.</summary>
/// <param name="Update">Sequence of the update that is corrected.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CorrectUpdate")]
public sealed record CorrectUpdate(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] long Update,
    [property: Id(4)] string Reason,
    [property: Id(5)] DutyReport Report);

/// <summary>Takes an update back; it stays on record and no longer counts.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.WithdrawUpdate")]
public sealed record WithdrawUpdate(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] long Update,
    [property: Id(4)] string Reason);

/// <summary>Says whether the evidence for a done duty was checked and holds. Whoever reported the result cannot verify it.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.VerifyDuty")]
public sealed record VerifyDuty(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] bool Confirmed,
    [property: Id(4)] string? Reason);
