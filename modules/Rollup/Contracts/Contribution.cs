using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>What one facet of a unit (its duties, its people, ...) adds to the unit's figures.</summary>
/// <param name="Unit">Unit key.</param>
/// <param name="Facet">Name of the facet (<c>steering</c>).</param>
/// <param name="Version">Sequence of the last event of the facet's stream that went in, from 1. Higher replaces lower; equal is the same content.</param>
/// <param name="At">Instant of that event.</param>
/// <param name="Measures">Sorted by key, each key once.</param>
/// <param name="Head">Hash of that event: what comes before it cannot be rewritten, nor the event cut off, without this telling. Null in what was stored before heads were carried.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Contribution")]
public sealed record Contribution(
    [property: Id(0)] string Unit,
    [property: Id(1)] string Facet,
    [property: Id(2)] long Version,
    [property: Id(3)] DateTimeOffset At,
    [property: Id(4)] ImmutableArray<KeyedMeasure> Measures,
    [property: Id(5)] string? Head = null);
