using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>The persisted roll-up of one instant with what was on its way.</summary>
/// <param name="States">By unit, as stored.</param>
/// <param name="Contributions">Messages not yet delivered.</param>
/// <param name="Snapshots">Messages not yet delivered, each with the unit it goes to.</param>
internal sealed record LiveRollup(
    IReadOnlyDictionary<string, RollupState> States,
    ImmutableArray<Contribution> Contributions,
    ImmutableArray<(string To, Snapshot Snapshot)> Snapshots);
