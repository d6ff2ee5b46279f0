using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Domain;

/// <summary>What a batch did to a unit's roll-up.</summary>
/// <param name="State">The state after it; the same object when nothing was newer.</param>
/// <param name="Contributions">Those that were taken.</param>
/// <param name="Children">Those that were taken.</param>
/// <param name="Faults">Why others, although newer, could not be taken; they must not be forgotten.</param>
internal sealed record RollupStep(
    RollupState State,
    ImmutableArray<Contribution> Contributions,
    ImmutableArray<Snapshot> Children,
    ImmutableArray<string> Faults)
{
    public bool Changed => Contributions.Length + Children.Length > 0;
}
