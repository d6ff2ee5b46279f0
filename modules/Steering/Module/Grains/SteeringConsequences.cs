using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Storage;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>What goes into the transaction beside a unit's events: rows for lists and the contribution to the roll-up.</summary>
internal static class SteeringConsequences
{
    public static Consequences Of(UnitKey unit, UnitLabel label, SteeringState before, SteeringState after, StreamHead head) => new(
        [
            .. SteeringTables.Rows(label, before, after, head.Sequence),
            .. ReminderTables.Received(label, before, after),
        ],
        [
            RollupMessages.Of(SteeringContribution.Of(unit, after, head.Sequence) with { Head = head.Hash.ToString() }),
        ]);
}
