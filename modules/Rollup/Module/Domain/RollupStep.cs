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

    /// <summary>Facets that are no longer part of the unit: their rows stay, at version 0.</summary>
    public ImmutableArray<string> DroppedFacets { get; init; } = [];

    /// <summary>Units that are no longer children: their rows stay, at version 0.</summary>
    public ImmutableArray<string> DroppedChildren { get; init; } = [];

    /// <summary>The unit takes a step although no part is newer, so that its parent hears of it again.</summary>
    public bool IsRestated { get; init; }

    public bool Changed => IsRestated || Contributions.Length + Children.Length > 0;
}
