using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Committees.Grains;

/// <summary>What goes into the transaction beside a unit's events: the row for lists and the contribution to the roll-up.</summary>
internal static class CommitteeConsequences
{
    public static Consequences Of(UnitKey unit, IUnitTree tree, CommitteeState after, StreamHead head) => new(
        CommitteeTables.Rows(unit, tree, after),
        [RollupMessages.Of(CommitteeContribution.Of(unit, after) with { Head = head.Hash.ToString() })]);
}
