using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Accountability;

/// <summary>Everything of one unit, from one version of its stream: what was asked of it and what it has sent out, the latest first.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.UnitAccountability")]
public sealed record UnitAccountability(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] ImmutableArray<ExplanationView> Explanations,
    [property: Id(3)] ImmutableArray<DirectiveView> Directives,
    [property: Id(4)] ImmutableArray<SentDirectiveView> SentDirectives,
    [property: Id(5)] ImmutableArray<DifficultyView> Difficulties,
    [property: Id(6)] ImmutableArray<MatterView> Matters,
    [property: Id(7)] ImmutableArray<MeritView> Merits);

/// <summary>One thing that happened, in the order in which it happened.</summary>
/// <param name="Act">What happened: the type of the event without the module's name (<c>explanation-returned</c>).</param>
/// <param name="Text">What was said with it, or null.</param>
/// <param name="Hash">The event's place in the chain of the journal.</param>
[GenerateSerializer, Immutable, Alias("bmnn.RecordEntry")]
public sealed record RecordEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] string Act,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Actor,
    [property: Id(4)] string? Text,
    [property: Id(5)] DocumentReference? Document,
    [property: Id(6)] string Hash);

/// <summary>The full record of one matter of account, from the unit's events.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.RecordHistory")]
public sealed record RecordHistory([property: Id(0)] string Id, [property: Id(1)] ImmutableArray<RecordEntry> Entries);

/// <summary>What a command did: on which record, and its version since. A retry gets the same receipt.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.AccountabilityReceipt")]
public sealed record AccountabilityReceipt([property: Id(0)] string Id, [property: Id(1)] long Version);
