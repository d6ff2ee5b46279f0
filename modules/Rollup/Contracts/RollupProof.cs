using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Shows, to whoever trusts the topmost hash alone, that a unit's figures went into an ancestor's totals: nothing between
/// them can be altered without <see cref="Verify"/> saying where.
/// </summary>
/// <param name="Steps">From the unit up to the ancestor, one step a level. At least one.</param>
[GenerateSerializer, Immutable, Alias("bmnn.RollupProof")]
public sealed record RollupProof([property: Id(0)] ImmutableArray<ProofStep> Steps)
{
    /// <summary>Null when everything holds up to the root hash; else the first thing, from the unit upward, that does not.</summary>
    public ProofFault? Verify(Digest rootHash)
    {
        if (Steps.IsDefaultOrEmpty)
        {
            return new ProofFault(string.Empty, ProofFaultKind.NoSteps);
        }

        Snapshot? below = null;
        foreach (var step in Steps)
        {
            if (step.FaultAbove(below) is { } kind)
            {
                return new ProofFault(step.Snapshot.Unit, kind);
            }

            below = step.Snapshot;
        }

        return below!.Hash == rootHash.ToString() ? null : new ProofFault(below.Unit, ProofFaultKind.RootHash);
    }
}

/// <summary>One level of a proof.</summary>
/// <param name="Children">All children that went into the snapshot, sorted by unit key.</param>
/// <param name="Parts">What the totals are made of, when the holder may see it; then the sum is checked too.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ProofStep")]
public sealed record ProofStep(
    [property: Id(0)] Snapshot Snapshot,
    [property: Id(1)] ImmutableArray<ChildMark> Children,
    [property: Id(2)] ProofParts? Parts)
{
    internal ProofFaultKind? FaultAbove(Snapshot? below)
    {
        if (SnapshotDigest.Of(Snapshot).ToString() != Snapshot.Hash)
        {
            return ProofFaultKind.SnapshotHash;
        }

        if (SnapshotDigest.OfChildren(Children).ToString() != Snapshot.ChildrenHash)
        {
            return ProofFaultKind.ChildrenHash;
        }

        if (below is not null && !Children.Contains(new ChildMark(below.Unit, below.Version, below.Hash)))
        {
            return ProofFaultKind.ChildNotIncluded;
        }

        return Parts?.FaultIn(Snapshot, Children);
    }
}

/// <summary>The unit's own contributions and the snapshots of all its children, which together are the totals.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.ProofParts")]
public sealed record ProofParts(
    [property: Id(0)] ImmutableArray<Contribution> Own,
    [property: Id(1)] ImmutableArray<Snapshot> Children)
{
    internal ProofFaultKind? FaultIn(Snapshot snapshot, ImmutableArray<ChildMark> marks)
    {
        if (SnapshotDigest.OfOwn(Own).ToString() != snapshot.OwnHash)
        {
            return ProofFaultKind.OwnHash;
        }

        var given = Children.Select(child => new ChildMark(child.Unit, child.Version, child.Hash));
        if (!given.OrderBy(mark => mark.Unit, StringComparer.Ordinal).SequenceEqual(marks)
            || Children.Any(child => SnapshotDigest.Of(child).ToString() != child.Hash))
        {
            return ProofFaultKind.PartHash;
        }

        return AddUpTo(snapshot.Totals) ? null : ProofFaultKind.TotalsAreNotTheSum;
    }

    private bool AddUpTo(ImmutableArray<KeyedMeasure> totals)
    {
        try
        {
            return MeasureSet.Sum(Own.Select(own => own.Measures).Concat(Children.Select(child => child.Totals))).SequenceEqual(totals);
        }
        catch (MeasureFaultException)
        {
            return false;
        }
    }
}

/// <summary>Where a proof breaks and how.</summary>
/// <param name="Unit">Unit key of the step; empty when there is none.</param>
public sealed record ProofFault(string Unit, ProofFaultKind Kind);

/// <summary>What does not hold in a proof.</summary>
public enum ProofFaultKind
{
    /// <summary>The proof is empty.</summary>
    NoSteps,

    /// <summary>A snapshot's figures, version, instant or part hashes are not those that its hash covers.</summary>
    SnapshotHash,

    /// <summary>The list of children is not the one that the snapshot covers.</summary>
    ChildrenHash,

    /// <summary>The step below is not among the children, or in another version.</summary>
    ChildNotIncluded,

    /// <summary>The own contributions are not those that the snapshot covers.</summary>
    OwnHash,

    /// <summary>A child's snapshot is not the one that the snapshot covers.</summary>
    PartHash,

    /// <summary>Own contributions and children do not add up to the totals.</summary>
    TotalsAreNotTheSum,

    /// <summary>The topmost hash is not the trusted one.</summary>
    RootHash,
}
