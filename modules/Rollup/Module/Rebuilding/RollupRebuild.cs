using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Rollup.Verification;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Rollup.Rebuilding;

/// <summary>Reads the journal in one view and hands each unit what is its own; the units carry it up as they always do.</summary>
internal sealed class RollupRebuild(
    IJournalViews views, IJournal journal, IGrainFactory grains, IUnitDirectory units, IEnumerable<IFacetReplay> facets, ICallerContext callers, HistoryCache cache, TimeProvider time)
    : IRollupRebuild
{
    private const int AtATime = 16;
    private const int RowsAtATime = 200;

    private readonly ImmutableArray<IFacetReplay> _facets = [.. facets];

    public async Task<RollupRebuildReport> RebuildAsync(CancellationToken cancellationToken)
    {
        var readAt = time.GetUtcNow();
        FacetReplays replayed;
        long repaired;
        await using (var view = await views.OpenAsync(cancellationToken))
        {
            replayed = await FacetReplays.RunAsync(view, _facets, new Differences(), cancellationToken);
            repaired = await RepairHistoryAsync(view, cancellationToken);
        }

        var own = replayed.Contributions.ToLookup(contribution => contribution.Unit, StringComparer.Ordinal);
        var all = Hierarchy.Of(units.Current).BottomUp;
        await ForEachAsync(all, grain => grain.RebuildAsync([.. own[grain.GetPrimaryKeyString()]], readAt, cancellationToken), cancellationToken);
        cache.Forget();
        return new RollupRebuildReport(all.Length, replayed.Streams, replayed.Events, repaired);
    }

    public async Task<int> FollowTreeAsync(CancellationToken cancellationToken)
    {
        var hierarchy = Hierarchy.Of(units.Current);
        var affected = new HashSet<string>(StringComparer.Ordinal);
        await using (var view = await views.OpenAsync(cancellationToken))
        {
            foreach (var (unit, parent) in await PlacedUnits.ReadAsync(view, cancellationToken))
            {
                if (hierarchy.Contains(unit) && hierarchy.ParentOf(unit) != parent)
                {
                    affected.Add(unit);
                    affected.UnionWith(parent is not null && hierarchy.Contains(parent) ? [parent] : []);
                }
            }
        }

        await ForEachAsync(affected, grain => grain.TakePlaceAsync(cancellationToken), cancellationToken);
        return affected.Count;
    }

    private Task ForEachAsync(IEnumerable<string> keys, Func<IRollupGrain, Task> act, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        keys,
        new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
        async (unit, _) =>
        {
            using var system = callers.Use(Caller.System);
            await act(grains.GetGrain<IRollupGrain>(unit));
        });

    /// <summary>Each row that differs becomes what stood on its day.</summary>
    private async Task<long> RepairHistoryAsync(IJournalView view, CancellationToken cancellationToken)
    {
        var check = new HistoryCheck(_facets);
        await check.RunAsync(view, new Differences(), cancellationToken);
        var rows = new List<RowWrite>();
        foreach (var wrong in check.Wrong.GroupBy(key => (key.Unit, key.Facet)))
        {
            var days = await DaysOfAsync(view, wrong.Key.Unit, wrong.Key.Facet, cancellationToken);
            rows.AddRange(wrong.Select(key => RollupTables.DatedRowOf(
                days.LastOrDefault(contribution => DatedRow.DayOf(contribution) <= key.Day) ?? new Contribution(key.Unit, key.Facet, 0, DateTimeOffset.UnixEpoch, []),
                key.Day)));
        }

        foreach (var some in rows.Chunk(RowsAtATime))
        {
            await journal.WriteAsync(new DerivedWrite([.. some], [], []), cancellationToken);
        }

        return rows.Count;
    }

    private async Task<List<Contribution>> DaysOfAsync(IJournalView view, string unit, string facetName, CancellationToken cancellationToken)
    {
        if (_facets.FirstOrDefault(facet => facet.Facet == facetName) is not { } facet || !UnitKey.TryParse(unit, out var key))
        {
            return [];
        }

        var stream = facet.StreamOf(key);
        return [.. HistoryCheck.DaysOf(facet, new StreamEvents(stream, await view.ReadStreamAsync(stream, cancellationToken)))];
    }
}
