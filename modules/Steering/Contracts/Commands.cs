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
/// <param name="Confirmed">The verdict where <paramref name="Verdict"/> is not given: confirmed or rejected.</param>
/// <param name="Reason">Needed unless confirmed: why the claim is wrong, or what is missing. At most 500 characters.</param>
/// <param name="Verdict">Confirmed, rejected or needs more; null leaves it to <paramref name="Confirmed"/>.</param>
/// <param name="Seen">Which documents of the claim were seen, by their place from 0; default when that is not said.</param>
[GenerateSerializer, Immutable, Alias("bmnn.VerifyDuty")]
public sealed record VerifyDuty(
    [property: Id(0)] string CommandId,
    [property: Id(1)] string Duty,
    [property: Id(2)] long? ExpectedVersion,
    [property: Id(3)] bool Confirmed,
    [property: Id(4)] string? Reason,
    [property: Id(5)] Verification? Verdict = null,
    [property: Id(6)] ImmutableArray<int> Seen = default)
{
    /// <summary>The verdict that the command asks for.</summary>
    public Verification Outcome => Verdict ?? (Confirmed ? Verification.Confirmed : Verification.Rejected);
}
