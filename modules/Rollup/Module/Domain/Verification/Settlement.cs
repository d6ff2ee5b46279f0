namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>The live roll-up as it will be when everything under way has arrived, by the same functions that the grains use.</summary>
internal static class Settlement
{
    public static Dictionary<string, RollupState> Settle(Hierarchy hierarchy, LiveRollup live, Differences differences)
    {
        var settled = new Dictionary<string, RollupState>(live.States, StringComparer.Ordinal);
        var contributions = live.Contributions.ToLookup(contribution => contribution.Unit, StringComparer.Ordinal);
        // The roll-up of a unit takes no snapshot from a unit that is not its child in the tree.
        var arriving = live.Snapshots
            .Where(message => hierarchy.ParentOf(message.Snapshot.Unit) == message.To)
            .GroupBy(message => message.To, message => message.Snapshot, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);
        foreach (var unit in hierarchy.BottomUp)
        {
            if (settled.GetValueOrDefault(unit) is not { } state)
            {
                state = RollupState.Empty(unit);
            }

            var (next, faults) = Arrive(state, [.. contributions[unit]], [.. arriving.GetValueOrDefault(unit) ?? []]);
            foreach (var fault in faults)
            {
                differences.Add(unit, RollupDifferenceKind.Fault, "message", fault, null);
            }

            settled[unit] = next;
            if (!ReferenceEquals(next, state) && hierarchy.ParentOf(unit) is { } parent)
            {
                arriving.TryAdd(parent, []);
                arriving[parent].Add(next.Snapshot);
            }
        }

        return settled;
    }

    private static (RollupState State, IEnumerable<string> Faults) Arrive(RollupState state, Contribution[] contributions, Snapshot[] children)
    {
        try
        {
            var contributed = state.Contribute(contributions);
            var accepted = contributed.State.Accept(children);
            return (accepted.State, contributed.Faults.Concat(accepted.Faults));
        }
        catch (MeasureFaultException fault)
        {
            return (state, [fault.Message]);
        }
    }
}
