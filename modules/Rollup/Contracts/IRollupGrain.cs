using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Adds up one unit: its own facets' contributions and its children's last snapshots. Key: the unit key. A child pushes to
/// its parent; a parent never calls down.
/// </summary>
[Alias("bmnn.IRollupGrain")]
public interface IRollupGrain : IGrainWithStringKey
{
    /// <summary>Takes contributions of this unit's facets; each replaces an older one of its facet. Returns when it is durable.</summary>
    [Needs(Permission.SystemWork), Alias("Contribute")]
    Task ContributeAsync(ImmutableArray<Contribution> contributions, CancellationToken cancellationToken);

    /// <summary>Takes snapshots of direct children; each replaces an older one of its unit. Returns when it is durable.</summary>
    [Needs(Permission.SystemWork), Alias("Accept")]
    Task AcceptAsync(ImmutableArray<Snapshot> children, CancellationToken cancellationToken);

    /// <summary>
    /// Puts the contributions that the unit's events give in place of those it holds, drops what is no child of it in the
    /// tree, adds up anew and tells the parent. Reads go on. Contributions newer than the reading stay.
    /// </summary>
    /// <param name="readAt">When the events were read.</param>
    [Needs(Permission.SystemWork), Alias("Rebuild")]
    Task RebuildAsync(ImmutableArray<Contribution> contributions, DateTimeOffset readAt, CancellationToken cancellationToken);

    /// <summary>Takes the place that the tree gives it now: drops what is no child any more and tells the present parent.</summary>
    [Needs(Permission.SystemWork), Alias("TakePlace")]
    Task TakePlaceAsync(CancellationToken cancellationToken);

    /// <summary>This unit's figures without anything that names a unit below it.</summary>
    [ReadOnly, Needs(Permission.SeeAggregates), Alias("GetSnapshot")]
    Task<Reply<Snapshot>> GetSnapshotAsync(CancellationToken cancellationToken);

    /// <summary>This unit's figures beside those of its children.</summary>
    [ReadOnly, Needs(Permission.SeeRollup), Alias("GetScorecard")]
    Task<Reply<Scorecard>> GetScorecardAsync(CancellationToken cancellationToken);

    /// <summary>This level of a proof, with what the totals are made of.</summary>
    [ReadOnly, Needs(Permission.SeeRollup), Alias("GetProofStep")]
    Task<Reply<ProofStep>> GetProofStepAsync(CancellationToken cancellationToken);
}
