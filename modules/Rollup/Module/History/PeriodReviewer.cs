using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using Orleans;

namespace BmnnHierarchy.Rollup.History;

/// <summary>Asks the unit for its closed periods as the caller, and recomputes one of them.</summary>
internal sealed class PeriodReviewer(
    IGrainFactory grains, ICallerContext callers, IAccessPolicy policy, IJournalViews views, PeriodFigures figures, TimeProvider time) : IPeriodReview
{
    public async Task<Result<PeriodReview>> ReviewAsync(UnitKey unit, string period, Caller caller, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(caller);
        var closed = (await grains.GetGrain<IPeriodGrain>(unit.ToString()).GetClosedAsync(cancellationToken)).ToResult();
        if (closed.IsRefused)
        {
            return closed.Refusal;
        }

        if (closed.Value.FirstOrDefault(frozen => frozen.Period == period) is not { } found)
        {
            return Refusal.Of(RollupRefusals.PeriodIsNotClosed, "period", period);
        }

        await using var view = await views.OpenAsync(cancellationToken);
        var then = await figures.AtAsync(view, unit, found.Last, found.ClosedAt, found.Rules, cancellationToken);
        var now = await figures.AtAsync(view, unit, found.Last, time.GetUtcNow(), RestatingRules.EveryFacet, cancellationToken);
        var maySeeUnits = caller.IsSystem || policy.Allows(caller, Permission.SeeRollup, unit);
        return new PeriodReview(
            found,
            then.State.Snapshot.Hash == found.Snapshot.Hash,
            [
                .. MeasureSet.Differences(found.Snapshot.Totals, now.State.Snapshot.Totals)
                    .Select(figure => new PeriodAdjustment(figure.Key, figure.Before, figure.After)),
            ],
            maySeeUnits ? [.. ChangedUnits(then.State, now.State)] : [],
            maySeeUnits ? [.. RecordedSince(then, now)] : []);
    }

    /// <summary>What did not go in when the period was closed: recorded since, or not heeded by the rules of that time.</summary>
    private static IEnumerable<LaterRecord> RecordedSince(RestatedFigures then, RestatedFigures now)
    {
        var wentIn = then.Records.Select(record => (record.Unit, record.Facet, record.Sequence)).ToHashSet();
        return now.Records.Where(record => !wentIn.Contains((record.Unit, record.Facet, record.Sequence)))
            .OrderByDescending(record => record.At).ThenBy(record => record.Unit.ToString(), StringComparer.Ordinal).ThenByDescending(record => record.Sequence);
    }

    private static IEnumerable<UnitKey> ChangedUnits(RollupState then, RollupState now) => now.Children.Values
        .Where(child => MeasureSet.Differences(then.Children.GetValueOrDefault(child.Unit)?.Totals ?? [], child.Totals).Any())
        .Select(child => UnitKey.Parse(child.Unit));
}
