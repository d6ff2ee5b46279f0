using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>The state of a unit and everything below it at a version. It names no unit but its own.</summary>
/// <param name="Unit">Unit key.</param>
/// <param name="Version">Counts the unit's own changes from 1; never taken from a clock. 0: nothing has come yet.</param>
/// <param name="At">The latest instant of anything that went in; the Unix epoch at version 0.</param>
/// <param name="Totals">Own contributions and all children added from scratch; sorted by key, each key once.</param>
/// <param name="OwnHash">Digest of the unit's own contributions (<see cref="SnapshotDigest.OfOwn"/>).</param>
/// <param name="ChildrenHash">Digest of the children's marks (<see cref="SnapshotDigest.OfChildren"/>): with it the hashes are a Merkle tree.</param>
/// <param name="Hash">Digest of all the others (<see cref="SnapshotDigest.Of"/>).</param>
/// <param name="Heads">Where the unit's own streams ended, sorted by facet: the parent keeps them, so that a stream cut off below is missed above. Null when none is known.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Snapshot")]
public sealed record Snapshot(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] ImmutableArray<KeyedMeasure> Totals,
    [property: Id(4)] string OwnHash,
    [property: Id(5)] string ChildrenHash,
    [property: Id(6)] string Hash,
    [property: Id(7)] ImmutableArray<FacetHead>? Heads = null);

/// <summary>The last event of a facet's stream that a unit's figures were made from.</summary>
/// <param name="Sequence">Of the event in its stream, from 1.</param>
/// <param name="Hash">The event's.</param>
[GenerateSerializer, Immutable, Alias("bmnn.FacetHead")]
public sealed record FacetHead(
    [property: Id(0)] string Facet,
    [property: Id(1)] long Sequence,
    [property: Id(2)] string Hash);

/// <summary>A child as it went into its parent's totals: enough to prove that it did.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.ChildMark")]
public sealed record ChildMark(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] string Hash);
