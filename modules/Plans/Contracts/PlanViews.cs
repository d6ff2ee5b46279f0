using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Plans;

/// <summary>The plans of a province or of the Ministry: drafts and issued ones.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.PlansOverview")]
public sealed record PlansOverview(
    [property: Id(0)] ImmutableArray<DraftSummary> Drafts, [property: Id(1)] ImmutableArray<IssuedPlan> Issued);

[GenerateSerializer, Immutable, Alias("bmnn.DraftSummary")]
public sealed record DraftSummary(
    [property: Id(0)] string Id,
    [property: Id(1)] long Version,
    [property: Id(2)] DraftState State,
    [property: Id(3)] string? Number,
    [property: Id(4)] string? Title,
    [property: Id(5)] int Items,
    [property: Id(6)] int Unread,
    [property: Id(7)] string ChangedBy,
    [property: Id(8)] DateTimeOffset ChangedAt,
    [property: Id(9)] string? Amends);

/// <summary>An issued plan and how far it has reached the units. Its text is in <see cref="IPlanCatalogue"/>.</summary>
/// <param name="Revision">0 as issued, then the number of amendments.</param>
/// <param name="IsShipped">It was issued before this installation: its text is reference data.</param>
[GenerateSerializer, Immutable, Alias("bmnn.IssuedPlan")]
public sealed record IssuedPlan(
    [property: Id(0)] string Plan,
    [property: Id(1)] string Number,
    [property: Id(2)] DateOnly IssuedOn,
    [property: Id(3)] string Title,
    [property: Id(4)] string Prefix,
    [property: Id(5)] int Revision,
    [property: Id(6)] bool IsShipped,
    [property: Id(7)] DateTimeOffset RecordedAt,
    [property: Id(8)] string RecordedBy,
    [property: Id(9)] ImmutableArray<Amendment> Amendments,
    [property: Id(10)] Delivery Delivery);

/// <summary>The steering committee that an issued plan prescribes, as the standing body left it when the plan was issued.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.PlanCommittee")]
public sealed record PlanCommittee(
    [property: Id(0)] string Plan,
    [property: Id(1)] string Number,
    [property: Id(2)] DateOnly IssuedOn,
    [property: Id(3)] ImmutableArray<DraftPost> Posts);

/// <param name="Number">Số, ký hiệu of the amending document.</param>
/// <param name="Redated">Those of the changed assignments whose date has changed.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Amendment")]
public sealed record Amendment(
    [property: Id(0)] int Revision,
    [property: Id(1)] string Number,
    [property: Id(2)] DateOnly IssuedOn,
    [property: Id(3)] ImmutableArray<string> Added,
    [property: Id(4)] ImmutableArray<string> Changed,
    [property: Id(5)] ImmutableArray<string> Withdrawn,
    [property: Id(6)] DateTimeOffset RecordedAt,
    [property: Id(7)] string RecordedBy,
    [property: Id(8)] ImmutableArray<string> Redated);

/// <summary>How many of the units concerned have got the plan's present revision.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.Delivery")]
public sealed record Delivery([property: Id(0)] int Revision, [property: Id(1)] int Units, [property: Id(2)] int Of)
{
    public bool IsComplete => Of > 0 && Units >= Of;
}

/// <summary>Something that was done to a draft.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.DraftHistoryEntry")]
public sealed record DraftHistoryEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] DraftAct Act,
    [property: Id(2)] ImmutableArray<string> Items,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] string Actor,
    [property: Id(5)] string? Reason);

[GenerateSerializer]
public enum DraftAct
{
    Opened,
    ItemEdited,
    ItemsMerged,
    ItemSplit,
    ItemRemoved,
    ItemRestored,
    ItemAdded,
    LinesMarked,
    HeadEdited,
    CommitteeEdited,
    Discarded,
    Issued,
}
