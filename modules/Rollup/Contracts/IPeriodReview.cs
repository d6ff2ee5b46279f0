using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>Holds closed periods against the journal: whether the frozen figures still follow from it, and what was corrected since.</summary>
public interface IPeriodReview
{
    /// <summary>
    /// Recomputes the period from the journal twice: with what was on record when it was closed, and with what is on record
    /// now. The caller needs <see cref="Permission.SeeAggregates"/>; units below are named to holders of
    /// <see cref="Permission.SeeRollup"/> only. Refused with <see cref="RollupRefusals.PeriodIsNotClosed"/>.
    /// </summary>
    Task<Result<PeriodReview>> ReviewAsync(UnitKey unit, string period, Caller caller, CancellationToken cancellationToken);
}

/// <param name="Holds">The frozen hash is that of the recomputed figures.</param>
/// <param name="Adjustments">Figures that read otherwise now, in order of key; none when nothing was corrected.</param>
/// <param name="Units">Direct children whose figures read otherwise now.</param>
public sealed record PeriodReview(ClosedPeriod Period, bool Holds, ImmutableArray<PeriodAdjustment> Adjustments, ImmutableArray<UnitKey> Units);

/// <summary>One figure as frozen and as it would be with what was recorded since; null where there is none.</summary>
public sealed record PeriodAdjustment(string Measure, Measure? Frozen, Measure? Adjusted);
