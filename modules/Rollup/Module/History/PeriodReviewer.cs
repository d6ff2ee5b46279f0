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
        var then = await figures.AtAsync(view, unit, found.Last, found.ClosedAt, cancellationToken);
        var now = await figures.AtAsync(view, unit, found.Last, time.GetUtcNow(), cancellationToken);
        var maySeeUnits = caller.IsSystem || policy.Allows(caller, Permission.SeeRollup, unit);
        return new PeriodReview(
            found,
            then.Snapshot.Hash == found.Snapshot.Hash,
            Adjustments(found.Snapshot.Totals, now.Snapshot.Totals),
            maySeeUnits ? [.. ChangedUnits(then, now)] : []);
    }

    private static ImmutableArray<PeriodAdjustment> Adjustments(ImmutableArray<KeyedMeasure> frozen, ImmutableArray<KeyedMeasure> now)
    {
        var (before, after) = (ByKey(frozen), ByKey(now));
        return
        [
            .. before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
                .Select(key => new PeriodAdjustment(key, before.GetValueOrDefault(key), after.GetValueOrDefault(key)))
                .Where(adjustment => adjustment.Frozen != adjustment.Adjusted),
        ];
    }

    private static Dictionary<string, Measure> ByKey(ImmutableArray<KeyedMeasure> figures) =>
        figures.ToDictionary(figure => figure.Key, figure => figure.Measure, StringComparer.Ordinal);

    private static IEnumerable<UnitKey> ChangedUnits(RollupState then, RollupState now) => now.Children.Values
        .Where(child => !child.Totals.SequenceEqual(then.Children.GetValueOrDefault(child.Unit)?.Totals ?? []))
        .Select(child => UnitKey.Parse(child.Unit));
}
