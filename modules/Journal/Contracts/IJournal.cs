using System.Collections.Immutable;

namespace BmnnHierarchy.Journal;

/// <summary>
/// The append-only event journal. What a completed task reports is on disk. Whatever is queued while a commit is in flight
/// is committed together; one request that fails does not fail its neighbours.
/// </summary>
/// <remarks>
/// After an exception (not an outcome) the request may or may not have been committed: drop the in-memory state, load the
/// stream again and let the command id decide.
/// </remarks>
public interface IJournal
{
    Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken cancellationToken);

    Task WriteAsync(DerivedWrite write, CancellationToken cancellationToken);

    /// <summary>The events of one stream after a sequence (0: from the beginning), in order.</summary>
    IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long afterSequence, CancellationToken cancellationToken);

    /// <summary>
    /// The events of one stream with the given sequences, in order; sequences that the stream does not have are left out.
    /// Costs what is asked for, however long the stream is.
    /// </summary>
    Task<ImmutableArray<RecordedEvent>> ReadAsync(string stream, ImmutableArray<long> sequences, CancellationToken cancellationToken);

    /// <summary>The last snapshot of a stream, or null.</summary>
    Task<StreamSnapshot?> LoadSnapshotAsync(string stream, CancellationToken cancellationToken);

    /// <summary>Keeps a snapshot so that loading need not read from the beginning. Losing it costs time, nothing else.</summary>
    Task SaveSnapshotAsync(StreamSnapshot snapshot, CancellationToken cancellationToken);
}

/// <summary>The folded state of a stream at a head.</summary>
/// <param name="Shape">Name and version of the state's form (<c>steering/3</c>); one that is not understood is ignored.</param>
public sealed record StreamSnapshot(string Stream, StreamHead Head, string Shape, string Payload);
