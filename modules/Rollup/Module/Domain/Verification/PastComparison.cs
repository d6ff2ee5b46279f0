using BmnnHierarchy.Rollup.Domain.History;

namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>Holds past contributions as kept against those that were replayed, one by one and added up at every level. Pure.</summary>
internal static class PastComparison
{
    public static void Run(Hierarchy hierarchy, IReadOnlyList<Contribution> kept, IReadOnlyList<Contribution> replayed, Differences differences)
    {
        var (live, right) = (ByFacet(kept), ByFacet(replayed));
        foreach (var key in live.Keys.Union(right.Keys))
        {
            var (had, has) = (live.GetValueOrDefault(key), right.GetValueOrDefault(key));
            differences.Compare(
                key.Unit, RollupDifferenceKind.Contribution, $"{key.Facet} version",
                had is null ? null : Differences.Text(had.Version), has is null ? null : Differences.Text(has.Version));
            differences.CompareFigures(key.Unit, RollupDifferenceKind.Contribution, had?.Measures ?? [], has?.Measures ?? [], $"{key.Facet} ");
        }

        var (before, after) = (Composition.Of(hierarchy, kept), Composition.Of(hierarchy, replayed));
        foreach (var unit in before.Keys.Union(after.Keys))
        {
            differences.CompareFigures(
                unit, RollupDifferenceKind.Figure, before.GetValueOrDefault(unit)?.Snapshot.Totals ?? [], after.GetValueOrDefault(unit)?.Snapshot.Totals ?? []);
        }
    }

    private static Dictionary<(string Unit, string Facet), Contribution> ByFacet(IEnumerable<Contribution> contributions) =>
        contributions.ToDictionary(contribution => (contribution.Unit, contribution.Facet));
}
