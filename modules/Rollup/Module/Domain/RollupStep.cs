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
    /// <summary>Those that are the newest of their facet and day so far, for the history.</summary>
    public ImmutableArray<Contribution> Dated { get; init; } = [];

    /// <summary>Older than what is held, of an earlier day: whether they are the newest of that day, the history must say.</summary>
    public ImmutableArray<Contribution> Belated { get; init; } = [];

    public bool Changed => Contributions.Length + Children.Length > 0;
}
