using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>Holds closed periods against the journal: whether the frozen figures still follow from it, and what was corrected since.</summary>
public interface IPeriodReview
{
    /// <summary>
    /// Recomputes the period from the journal twice: with what was on record when it was closed, and with what is on record
    /// now. The caller needs <see cref="Permission.SeeAggregates"/>; units below and who recorded what are named to holders of
    /// <see cref="Permission.SeeRollup"/> only. Refused with <see cref="RollupRefusals.PeriodIsNotClosed"/>.
    /// </summary>
    Task<Result<PeriodReview>> ReviewAsync(UnitKey unit, string period, Caller caller, CancellationToken cancellationToken);
}

/// <param name="Holds">The frozen hash is that of the recomputed figures.</param>
/// <param name="Adjustments">Figures that read otherwise now, in order of key; none when nothing was corrected.</param>
/// <param name="Units">Direct children whose figures read otherwise now.</param>
/// <param name="Records">What was recorded since about the period and changed a figure of its unit, the latest first.</param>
public sealed record PeriodReview(
    ClosedPeriod Period, bool Holds, ImmutableArray<PeriodAdjustment> Adjustments, ImmutableArray<UnitKey> Units, ImmutableArray<LaterRecord> Records);

/// <summary>One figure as frozen and as it would be with what was recorded since; null where there is none.</summary>
public sealed record PeriodAdjustment(string Measure, Measure? Frozen, Measure? Adjusted)
{
    /// <inheritdoc cref="Measures.Difference"/>
    public ImmutableArray<long>? Difference => Measures.Difference(Frozen, Adjusted);
}

/// <summary>One act of a unit, recorded after closing.</summary>
/// <param name="Act">Type of the event (<c>committees.meeting-held</c>).</param>
/// <param name="Sequence">Its place in the stream of the unit's facet.</param>
/// <param name="Measures">Keys of the unit's figures of the period that it changed, in order.</param>
public sealed record LaterRecord(
    UnitKey Unit, string Facet, long Sequence, string Act, DateTimeOffset At, string Account, ImmutableArray<string> Measures);
