using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal;

/// <summary>Proves that the stored events are those that were appended.</summary>
public interface IJournalVerification
{
    /// <summary>Checks the hash chain of every stream, and every stream snapshot, at one instant.</summary>
    Task<VerificationReport> VerifyAsync(CancellationToken cancellationToken);
}

/// <param name="Root">Digest of all stream names with their heads, in ordinal order: note it elsewhere, and a journal restored or cut back later cannot pass for this one.</param>
public sealed record VerificationReport(long Streams, long Events, Digest Root, ImmutableArray<BrokenLink> Broken)
{
    public bool IsIntact => Broken.IsEmpty;
}

/// <summary>Where a chain does not hold. Only the first fault of a stream's chain is reported: what follows it proves nothing.</summary>
public sealed record BrokenLink(string Stream, long Sequence, ChainFault Fault);

public enum ChainFault
{
    /// <summary>The event's sequence does not follow its predecessor's: one was removed, or renumbered.</summary>
    Gap,

    /// <summary>The event's hash is not that of its content and its predecessor's hash: one of the three was changed.</summary>
    HashMismatch,

    /// <summary>The event's place within its command is not where it stands.</summary>
    CommandPositionMismatch,

    /// <summary>The stream's snapshot was changed, or its head is not the stream's event: the stream was changed or cut back.</summary>
    SnapshotMismatch,

    /// <summary>The row cannot be read as an event (a hash of another length, an instant out of range).</summary>
    Unreadable,
}
