using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Rollup.History;

/// <summary>One pass over the history gives all points of a trend; points of days that are over are kept.</summary>
/// <param name="services">Grains are looked up when a trend reaches today: the history is read on stopped hosts too.</param>
internal sealed class TrendReader(
    IJournalViews views, IUnitDirectory units, IServiceProvider services, ICallerContext callers, HistoryCache cache, TimeProvider time)
{
    /// <param name="days">In order, at least one.</param>
    public async Task<ImmutableArray<TrendPoint>> ReadAsync(UnitKey unit, ImmutableArray<DateOnly> days, CancellationToken cancellationToken)
    {
        var tree = units.Current;
        var past = days[^1] == VietnamTime.Today(time) ? days[..^1] : days;
        var points = past.Select(day => cache.Find<TrendPoint>((tree, unit, day))).ToArray();
        var missing = Array.FindIndex(points, point => point is null);
        if (missing >= 0)
        {
            var read = await SweepAsync(tree, unit, past[missing..], cancellationToken);
            for (var i = 0; i < read.Count; i++)
            {
                points[missing + i] = read[i];
                if (HistoryCache.IsOver(AsOf.EndOf(read[i].Day).Instant, time.GetUtcNow()))
                {
                    cache.Keep((tree, unit, read[i].Day), read[i], 1);
                }
            }
        }

        var all = past.Length == days.Length ? points : [.. points, new TrendPoint(days[^1], await LiveAsync(unit, cancellationToken))];
        return [.. all.SkipWhile(point => point!.Totals.IsEmpty)!];
    }

    /// <summary>The day is not over: its figures are those that the roll-up shows.</summary>
    private async Task<ImmutableArray<KeyedMeasure>> LiveAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        using var system = callers.Use(Caller.System);
        var reply = await services.GetRequiredService<IGrainFactory>().GetGrain<IRollupGrain>(unit.ToString()).GetSnapshotAsync(cancellationToken);
        return RollupTables.Headline(reply.ToResult().Value.Totals);
    }

    private async Task<List<TrendPoint>> SweepAsync(IUnitTree tree, UnitKey unit, ImmutableArray<DateOnly> days, CancellationToken cancellationToken)
    {
        var today = VietnamTime.Today(time);
        var scopes = days.Select(day => HistoricTree.Of(tree, TreeChoice.AsThen, day, today).Within(unit.ToString())).ToList();
        var all = scopes.SelectMany(scope => scope.BottomUp).ToHashSet(StringComparer.Ordinal);
        await using var view = await views.OpenAsync(cancellationToken);
        var standing = new Dictionary<(string Unit, string Facet), Contribution>();
        foreach (var (_, contribution) in await DatedRows.LastUpToAsync(view, all, days[0], headline: true, cancellationToken))
        {
            Take(standing, contribution);
        }

        var later = await DatedRows.BetweenAsync(view, all, days[0], days[^1], headline: true, cancellationToken);
        await foreach (var contribution in PastContributions.UnderWayAsync(view, all, cancellationToken))
        {
            later.Add(new DatedContribution(DatedRow.DayOf(contribution), contribution with { Measures = RollupTables.Headline(contribution.Measures) }));
        }

        var points = new List<TrendPoint>(days.Length);
        var next = 0;
        later.Sort((left, right) => left.Day.CompareTo(right.Day));
        foreach (var (day, scope) in days.Zip(scopes))
        {
            for (; next < later.Count && later[next].Day <= day; next++)
            {
                Take(standing, later[next].Contribution);
            }

            points.Add(new TrendPoint(day, MeasureSet.Sum(standing.Values.Where(own => scope.Contains(own.Unit)).Select(own => own.Measures))));
        }

        return points;
    }

    private static void Take(Dictionary<(string Unit, string Facet), Contribution> standing, Contribution contribution)
    {
        var key = (contribution.Unit, contribution.Facet);
        if (contribution.Version > (standing.GetValueOrDefault(key)?.Version ?? 0))
        {
            standing[key] = contribution;
        }
    }
}
