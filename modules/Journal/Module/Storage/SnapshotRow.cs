using BmnnHierarchy.Journal.Domain;

namespace BmnnHierarchy.Journal.Storage;

/// <summary>A stored snapshot as Dapper reads it.</summary>
internal sealed record SnapshotRow(string Stream, long Seq, byte[] Hash, string Shape, string Payload, byte[] Digest)
{
    /// <summary>The snapshot, or null when it is not the one that was stored: the events are read instead.</summary>
    public StreamSnapshot? ToSnapshot()
    {
        if (Hash.Length != Kernel.Digest.Length)
        {
            return null;
        }

        var snapshot = new StreamSnapshot(Stream, new StreamHead(Seq, Kernel.Digest.FromBytes(Hash)), Shape, Payload);
        return SnapshotDigest.Of(snapshot).ToBytes().AsSpan().SequenceEqual(Digest) ? snapshot : null;
    }
}
