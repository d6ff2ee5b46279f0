using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>A duty at a unit as it stands.</summary>
/// <param name="Id">Template and occurrence (<c>HP-IV.1.b@2026</c>; <c>HP-III.5</c> when due once).</param>
/// <param name="Version">Sequence of the last event that touched the duty; send it back in If-Match.</param>
/// <param name="StatusSince">The day from which the status holds.</param>
/// <param name="DueOn">The deadline that counts now: the extended one when it was extended.</param>
/// <param name="DaysOverdue">Days since the deadline when overdue, otherwise null.</param>
/// <param name="Deadline">Extension, hours, not applicable, event and requests; null when there is nothing of them.</param>
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
    [property: Id(16)] DateTimeOffset? LastUpdateAt,
    [property: Id(20)] DeadlineView? Deadline = null);

/// <summary>One thing that happened to a duty.</summary>
/// <param name="Sequence">Sequence of the event in the unit's stream; names the update in a correction or withdrawal.</param>
/// <param name="Standing">False when a later correction or withdrawal took its place.</param>
/// <param name="Facts">What else the entry says, by name, in the order in which it is told.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyHistoryEntry")]
public sealed record DutyHistoryEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DutyAct Act,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Actor,
    [property: Id(4)] string? Reason,
    [property: Id(5)] DutyReport? Report,
    [property: Id(6)] bool Standing,
    [property: Id(7)] string Hash,
    [property: Id(8)] ImmutableArray<HistoryFact> Facts);

[GenerateSerializer]
public enum DutyAct
{
    Assigned,
    Updated,
    Corrected,
    Withdrawn,
    Confirmed,
    Rejected,

    /// <summary>The duty's status changed by itself because its day had come; the fact <c>status</c> says to what.</summary>
    StatusChanged,
    ExtensionAsked,
    ExtensionGranted,
    NotApplicableAsked,
    NotApplicableGranted,
    RequestRefused,
    RequestWithdrawn,
    NotApplicableEnded,
    EventRecorded,

    /// <summary>Nhắc việc: somebody above has reminded the unit by hand.</summary>
    Reminded,

    /// <summary>An amendment of the plan changed the duty.</summary>
    AmendedByPlan,

    /// <summary>The plan as amended does not give the duty any more.</summary>
    WithdrawnByPlan,
}

/// <summary>A duty with the latest of its history.</summary>
/// <param name="History">The newest entries, oldest first.</param>
/// <param name="HistoryTotal">How many entries the whole history has.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyDetail")]
public sealed record DutyDetail(
    [property: Id(0)] DutyView Duty,
    [property: Id(1)] ImmutableArray<DutyHistoryEntry> History,
    [property: Id(2)] int HistoryTotal);

/// <summary>A page of what happened to a duty.</summary>
/// <param name="Entries">Oldest first; page 1 holds the newest.</param>
/// <param name="Total">How many entries the whole history has.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DutyHistoryPage")]
public sealed record DutyHistoryPage(
    [property: Id(0)] ImmutableArray<DutyHistoryEntry> Entries,
    [property: Id(1)] int Total,
    [property: Id(2)] int Page,
    [property: Id(3)] int PageSize);

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
