namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>Holds what is stored against itself: sums, hashes, and a child's row against the child.</summary>
internal static class StoredChecks
{
    public static void Run(IReadOnlyDictionary<string, RollupState> states, Differences differences)
    {
        foreach (var state in states.Values)
        {
            CheckAddition(state, differences);
            CheckHash(state.Unit, "hash", state.Snapshot, differences);
            foreach (var child in state.Children.Values)
            {
                CheckHash(state.Unit, $"{child.Unit} hash", child, differences);
                CheckChild(state.Unit, child, states.GetValueOrDefault(child.Unit)?.Snapshot, differences);
            }
        }
    }

    private static void CheckAddition(RollupState state, Differences differences)
    {
        RollupState again;
        try
        {
            again = state.Readded(state.Snapshot.Version);
        }
        catch (MeasureFaultException fault)
        {
            differences.Add(state.Unit, RollupDifferenceKind.Addition, "parts", fault.Message, null);
            return;
        }

        var (live, recomputed) = (state.Snapshot, again.Snapshot);
        differences.CompareFigures(state.Unit, RollupDifferenceKind.Addition, live.Totals, recomputed.Totals);
        differences.Compare(state.Unit, RollupDifferenceKind.Addition, "at", $"{live.At:O}", $"{recomputed.At:O}");
        differences.Compare(state.Unit, RollupDifferenceKind.Addition, "heads", HeadsOf(live), HeadsOf(recomputed));
        differences.Compare(state.Unit, RollupDifferenceKind.Hash, "own hash", live.OwnHash, recomputed.OwnHash);
        differences.Compare(state.Unit, RollupDifferenceKind.Hash, "children hash", live.ChildrenHash, recomputed.ChildrenHash);
    }

    private static string? HeadsOf(Snapshot snapshot) =>
        snapshot.Heads is { } heads ? string.Join(", ", heads.Select(head => $"{head.Facet} #{Differences.Text(head.Sequence)} {head.Hash}")) : null;

    private static void CheckHash(string unit, string subject, Snapshot stored, Differences differences) =>
        differences.Compare(unit, RollupDifferenceKind.Hash, subject, stored.Hash, SnapshotDigest.Of(stored).ToString());

    private static void CheckChild(string parent, Snapshot held, Snapshot? child, Differences differences)
    {
        if (child is null || held.Version > child.Version)
        {
            differences.Add(
                parent, RollupDifferenceKind.Child, $"{held.Unit} version", Differences.Text(held.Version), child is null ? null : Differences.Text(child.Version));
        }
        else if (held.Version == child.Version)
        {
            differences.Compare(parent, RollupDifferenceKind.Child, $"{held.Unit} hash", held.Hash, child.Hash);
            differences.CompareFigures(parent, RollupDifferenceKind.Child, held.Totals, child.Totals, $"{held.Unit} ");
        }
    }
}
