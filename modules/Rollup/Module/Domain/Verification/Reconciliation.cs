using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>Holds the live roll-up against contributions that were recomputed from events. Pure.</summary>
internal static class Reconciliation
{
    /// <summary>
    /// Versions of snapshots differ legitimately, since a parent may take one step for two of a child's; figures and the
    /// versions of contributions must not.
    /// </summary>
    public static void Run(Hierarchy hierarchy, IReadOnlyList<Contribution> recomputed, LiveRollup live, Differences differences)
    {
        NameUnknownUnits(hierarchy, recomputed, live, differences);
        StoredChecks.Run(live.States, differences);
        var settled = Settlement.Settle(hierarchy, live, differences);
        var expectedOwn = recomputed.ToLookup(contribution => contribution.Unit, StringComparer.Ordinal);
        var parts = new Dictionary<string, List<ImmutableArray<KeyedMeasure>>>(StringComparer.Ordinal);
        foreach (var unit in hierarchy.BottomUp)
        {
            CompareContributions(unit, settled[unit], expectedOwn[unit], differences);
            var below = parts.GetValueOrDefault(unit) ?? [];
            if (Add(unit, below.Concat(expectedOwn[unit].Select(own => own.Measures)), differences) is not { } totals)
            {
                continue;
            }

            differences.CompareFigures(unit, RollupDifferenceKind.Figure, settled[unit].Snapshot.Totals, totals);
            if (hierarchy.ParentOf(unit) is { } parent)
            {
                parts.TryAdd(parent, []);
                parts[parent].Add(totals);
            }
        }
    }

    private static void CompareContributions(string unit, RollupState settled, IEnumerable<Contribution> recomputed, Differences differences)
    {
        var expected = recomputed.ToDictionary(contribution => contribution.Facet, StringComparer.Ordinal);
        foreach (var facet in settled.Own.Keys.Union(expected.Keys))
        {
            var (live, right) = (settled.Own.GetValueOrDefault(facet), expected.GetValueOrDefault(facet));
            differences.Compare(
                unit,
                RollupDifferenceKind.Contribution,
                $"{facet} version",
                live is null ? null : Differences.Text(live.Version),
                right is null ? null : Differences.Text(right.Version));
            differences.CompareFigures(unit, RollupDifferenceKind.Contribution, live?.Measures ?? [], right?.Measures ?? [], $"{facet} ");
        }
    }

    private static ImmutableArray<KeyedMeasure>? Add(string unit, IEnumerable<ImmutableArray<KeyedMeasure>> parts, Differences differences)
    {
        try
        {
            return MeasureSet.Sum(parts);
        }
        catch (MeasureFaultException fault)
        {
            differences.Add(unit, RollupDifferenceKind.Figure, "sum", null, fault.Message);
            return null;
        }
    }

    private static void NameUnknownUnits(Hierarchy hierarchy, IReadOnlyList<Contribution> recomputed, LiveRollup live, Differences differences)
    {
        var units = recomputed.Select(contribution => contribution.Unit)
            .Concat(live.States.Keys)
            .Concat(live.States.Values.SelectMany(state => state.Children.Keys))
            .Concat(live.Contributions.Select(contribution => contribution.Unit))
            .Concat(live.Snapshots.SelectMany(message => new[] { message.To, message.Snapshot.Unit }));
        foreach (var unit in units.Where(unit => !hierarchy.Contains(unit)))
        {
            differences.Add(unit, RollupDifferenceKind.UnknownUnit, "unit", unit, null);
        }
    }
}
