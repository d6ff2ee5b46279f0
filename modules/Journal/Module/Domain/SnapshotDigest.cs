using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Domain;

/// <summary>What is stored beside a snapshot, so that a changed one is never taken for the state.</summary>
internal static class SnapshotDigest
{
    public static Digest Of(StreamSnapshot snapshot)
    {
        using var writer = new DigestWriter();
        return writer.Add(snapshot.Stream).Add(snapshot.Head.Sequence).Add(snapshot.Head.Hash).Add(snapshot.Shape).Add(snapshot.Payload).Finish();
    }
}
