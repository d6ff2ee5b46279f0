using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>A unit's figures and those of its direct children, from one instant: own contributions and the rows add up to the totals.</summary>
/// <param name="Children">Sorted by unit key; only children from which something has come.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Scorecard")]
public sealed record Scorecard(
    [property: Id(0)] Snapshot Unit,
    [property: Id(1)] ImmutableArray<ScorecardRow> Children);

/// <summary>One child as it went into its parent's totals.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.ScorecardRow")]
public sealed record ScorecardRow(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] ImmutableArray<KeyedMeasure> Totals);
