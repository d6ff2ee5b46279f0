using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>A duty at a unit as it stands.</summary>
/// <param name="Id">Template and occurrence (<c>HP-IV.1.b@2026</c>; <c>HP-III.5</c> when due once).</param>
/// <param name="Version">Sequence of the last event that touched the duty; send it back in If-Match.</param>
/// <param name="StatusSince">The day from which the status holds.</param>
/// <param name="DaysOverdue">Days since the deadline when overdue, otherwise null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyView")]
public sealed record DutyView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Unit,
    [property: Id(2)] string Plan,
    [property: Id(3)] string Template,
    [property: Id(4)] string? Occurrence,
    [property: Id(5)] string Area,
    [property: Id(6)] long Version,
    [property: Id(7)] DutyStatus Status,
    [property: Id(8)] DateOnly StatusSince,
    [property: Id(9)] DateOnly? DueOn,
    [property: Id(10)] int? DaysOverdue,
    [property: Id(11)] int ProgressPercent,
    [property: Id(12)] DateOnly? DoneOn,
    [property: Id(13)] Evidence? Evidence,
    [property: Id(14)] string? Note,
    [property: Id(15)] Verification Verification,
    [property: Id(16)] DateTimeOffset? LastUpdateAt);

/// <summary>One thing that happened to a duty.</summary>
/// <param name="Sequence">Sequence of the event in the unit's stream; names the update in a correction or withdrawal.</param>
/// <param name="Standing">False when a later correction or withdrawal took its place.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyHistoryEntry")]
public sealed record DutyHistoryEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DutyAct Act,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Actor,
    [property: Id(4)] string? Reason,
    [property: Id(5)] DutyReport? Report,
    [property: Id(6)] bool Standing,
    [property: Id(7)] string Hash);

[GenerateSerializer]
public enum DutyAct
{
    Assigned,
    Updated,
    Corrected,
    Withdrawn,
    Confirmed,
    Rejected,
}

[GenerateSerializer, Immutable, Alias("bmnn.DutyDetail")]
public sealed record DutyDetail(
    [property: Id(0)] DutyView Duty,
    [property: Id(1)] ImmutableArray<DutyHistoryEntry> History);

/// <summary>A unit's duties on a day, from one version of its stream.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.UnitDuties")]
public sealed record UnitDuties(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] DateOnly AsOf,
    [property: Id(3)] ImmutableArray<DutyView> Duties);

/// <summary>What a command did: which event says so and how the duty stands now. A retry gets the same receipt.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.DutyReceipt")]
public sealed record DutyReceipt(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DutyView Duty);
