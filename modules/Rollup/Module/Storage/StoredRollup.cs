using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Storage;

/// <summary>
/// Puts a unit's roll-up together from its rows, as they are: nothing is added up or checked. A row at version 0 is of a
/// part that was dropped.
/// </summary>
internal static class StoredRollup
{
    public static RollupState Assemble(string unit, IEnumerable<RollupRow> rows)
    {
        var state = RollupState.Empty(unit);
        var own = state.Own.ToBuilder();
        var children = state.Children.ToBuilder();
        var snapshot = state.Snapshot;
        foreach (var row in rows.Where(row => row.Version > 0))
        {
            switch (row.Part)
            {
                case RollupRow.OfUnit:
                    snapshot = row.ToSnapshot();
                    break;
                case RollupRow.OfContribution:
                    own.Add(row.Name, row.ToContribution());
                    break;
                default:
                    children.Add(row.Name, row.ToSnapshot());
                    break;
            }
        }

        return new RollupState(own.ToImmutable(), children.ToImmutable(), snapshot);
    }
}
