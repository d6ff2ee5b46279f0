using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>What the hashes of the roll-up cover. Together they make a Merkle tree over the hierarchy.</summary>
public static class SnapshotDigest
{
    /// <summary>Digest of a unit's own contributions, in order of facet.</summary>
    public static Digest OfOwn(IEnumerable<Contribution> contributions)
    {
        using var writer = new DigestWriter();
        foreach (var contribution in contributions.OrderBy(contribution => contribution.Facet, StringComparer.Ordinal))
        {
            writer.Add(contribution.Unit).Add(contribution.Facet).Add(contribution.Version).Add(Microseconds(contribution.At));
            if (contribution.Head is { } head)
            {
                // Left out where there is none: what was hashed before heads were carried has the hash it had.
                writer.Add(head);
            }

            AddMeasures(writer, contribution.Measures);
        }

        return writer.Finish();
    }

    /// <summary>Digest of the children that went in, in order of unit key.</summary>
    public static Digest OfChildren(IEnumerable<ChildMark> children)
    {
        using var writer = new DigestWriter();
        foreach (var child in InOrder([.. children]))
        {
            writer.Add(child.Unit).Add(child.Version).Add(child.Hash);
        }

        return writer.Finish();
    }

    /// <summary>The hash that a snapshot with these fields must have; the one it carries is not looked at.</summary>
    public static Digest Of(Snapshot snapshot)
    {
        using var writer = new DigestWriter();
        writer.Add(snapshot.Unit).Add(snapshot.Version).Add(Microseconds(snapshot.At));
        AddMeasures(writer, snapshot.Totals);
        writer.Add(snapshot.OwnHash).Add(snapshot.ChildrenHash);
        foreach (var head in snapshot.Heads ?? [])
        {
            writer.Add(head.Facet).Add(head.Sequence).Add(head.Hash);
        }

        return writer.Finish();
    }

    private static ChildMark[] InOrder(ChildMark[] children)
    {
        for (var i = 1; i < children.Length; i++)
        {
            if (string.CompareOrdinal(children[i - 1].Unit, children[i].Unit) > 0)
            {
                return [.. children.OrderBy(child => child.Unit, StringComparer.Ordinal)];
            }
        }

        return children;
    }

    private static void AddMeasures(DigestWriter writer, ImmutableArray<KeyedMeasure> measures)
    {
        writer.Add(measures.Length);
        foreach (var (key, measure) in measures)
        {
            writer.Add(key).Add((long)measure.Kind).Add(measure.Values.Length);
            foreach (var value in measure.Values)
            {
                writer.Add(value);
            }
        }
    }

    private static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
}
