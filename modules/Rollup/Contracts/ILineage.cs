using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>Answers "why this number?": what it is made of, and the proof that it is part of the sums above it.</summary>
public interface ILineage
{
    /// <summary>
    /// One figure of a unit with its parts and its path up to the topmost unit whose figures the caller may see. Refused
    /// with the codes of <see cref="RollupRefusals"/>. The caller needs <see cref="Permission.SeeRollup"/> on the unit.
    /// </summary>
    /// <param name="measure">Key of the measure as it stands in the unit's totals.</param>
    Task<Result<Lineage>> ExplainAsync(UnitKey unit, string measure, Caller caller, CancellationToken cancellationToken);

    /// <summary>
    /// The same of a past figure, added up and hashed anew from the history: nothing is under way in it. Refused as
    /// <see cref="IRollupHistory"/> refuses, and with <see cref="RollupRefusals.MeasureIsUnknown"/>.
    /// </summary>
    Task<Result<Lineage>> ExplainAsync(UnitKey unit, string measure, AsOf asOf, Caller caller, CancellationToken cancellationToken);
}

/// <summary>A figure and what it is made of, all from one version of the unit.</summary>
/// <param name="Value">The unit's figure: the own parts and the children's figures add up to it.</param>
/// <param name="Own">The unit's own contributions that carry the measure.</param>
/// <param name="Children">Direct children that carry the measure, sorted by unit key.</param>
/// <param name="Proof">From the unit up to the topmost unit that the caller may see.</param>
/// <param name="Fault">What of the proof does not hold, from the unit upward; null when everything was recomputed and holds.</param>
/// <param name="IsSettled">False while a newer figure of a unit on the path is still on its way up; then only the unit's own step is proven.</param>
public sealed record Lineage(
    UnitKey Unit,
    string Measure,
    Measure Value,
    Snapshot Snapshot,
    ImmutableArray<LineagePart> Own,
    ImmutableArray<LineagePart> Children,
    RollupProof Proof,
    ProofFault? Fault,
    bool IsSettled);

/// <param name="Source">Name of the facet for an own part; unit key for a child's.</param>
/// <param name="Version">Version of the facet's stream, or of the child's snapshot.</param>
/// <param name="Hash">The child's hash as it went into the sum; empty for an own part.</param>
public sealed record LineagePart(string Source, long Version, DateTimeOffset At, Measure Value, string Hash);
