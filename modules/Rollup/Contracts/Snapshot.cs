using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>What one facet of a unit (its duties, its people, ...) adds to the unit's figures.</summary>
/// <param name="Unit">Unit key.</param>
/// <param name="Facet">Name of the facet (<c>steering</c>).</param>
/// <param name="Version">Sequence of the last event of the facet's stream that went in. Higher replaces lower; equal is the same content.</param>
/// <param name="At">Instant of that event.</param>
/// <param name="Measures">Sorted by key, each key once.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Contribution")]
public sealed record Contribution(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Facet,
    [property: Id(2)] long Version,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] ImmutableArray<KeyedMeasure> Measures);

/// <summary>A child as it went into its parent's totals: enough to prove that it did.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.ChildMark")]
public sealed record ChildMark(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] string Hash);

/// <summary>The state of a unit and everything below it at a version.</summary>
/// <param name="Version">Counts the unit's own changes from 1; never taken from a clock.</param>
/// <param name="At">The latest instant of anything that went in.</param>
/// <param name="Totals">Own contributions and all children added from scratch; sorted by key.</param>
/// <param name="OwnHash">Digest of the unit's own contributions.</param>
/// <param name="Children">Sorted by unit key.</param>
/// <param name="Hash">Digest of all of the above: with the children's hashes a Merkle tree.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Snapshot")]
public sealed record Snapshot(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] ImmutableArray<KeyedMeasure> Totals,
    [property: Id(4)] string OwnHash,
    [property: Id(5)] ImmutableArray<ChildMark> Children,
    [property: Id(6)] string Hash);

/// <summary>A unit's figures and those of its direct children, from one instant.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.Scorecard")]
public sealed record Scorecard(
    [property: Id(0)] Snapshot Unit,
    [property: Id(1)] ImmutableArray<ScorecardRow> Children);

[GenerateSerializer, Immutable, Alias("bmnn.ScorecardRow")]
public sealed record ScorecardRow(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] ImmutableArray<KeyedMeasure> Totals);
