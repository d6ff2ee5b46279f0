using BmnnHierarchy.Rollup.Domain.Verification;

namespace BmnnHierarchy.Rollup.Domain.History;

/// <summary>Adds past contributions up a tree by the arithmetic of the live roll-up.</summary>
internal static class Composition
{
    /// <summary>
    /// The roll-ups of the units from which anything has come, by unit. A version counts the events that went in, so that the
    /// same contributions on the same tree give the same hashes whenever they are added up.
    /// </summary>
    public static Dictionary<string, RollupState> Of(Hierarchy hierarchy, IEnumerable<Contribution> contributions)
    {
        var own = contributions.ToLookup(contribution => contribution.Unit, StringComparer.Ordinal);
        var states = new Dictionary<string, RollupState>(StringComparer.Ordinal);
        var below = new Dictionary<string, List<Snapshot>>(StringComparer.Ordinal);
        foreach (var unit in hierarchy.BottomUp)
        {
            var children = below.GetValueOrDefault(unit) ?? [];
            if (children.Count == 0 && !own.Contains(unit))
            {
                continue;
            }

            var empty = RollupState.Empty(unit);
            var state = (empty with
            {
                Own = empty.Own.AddRange(own[unit].Select(contribution => KeyValuePair.Create(contribution.Facet, contribution))),
                Children = empty.Children.AddRange(children.Select(child => KeyValuePair.Create(child.Unit, child))),
            }).Readded(own[unit].Sum(contribution => contribution.Version) + children.Sum(child => child.Version));
            states.Add(unit, state);
            if (hierarchy.ParentOf(unit) is { } parent)
            {
                below.TryAdd(parent, []);
                below[parent].Add(state.Snapshot);
            }
        }

        return states;
    }
}
