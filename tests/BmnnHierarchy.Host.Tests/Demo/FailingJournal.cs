using System.Collections.Immutable;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Host.Tests.Demo;

/// <summary>A journal whose disk fails after a number of appends: what was appended before stays.</summary>
internal sealed class FailingJournal(IJournal inner, int appends) : IJournal
{
    private int _left = appends;

    public Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken cancellationToken) =>
        Interlocked.Decrement(ref _left) >= 0
            ? inner.AppendAsync(request, cancellationToken)
            : throw new IOException("The disk of this test has failed.");

    public Task WriteAsync(DerivedWrite write, CancellationToken cancellationToken) => inner.WriteAsync(write, cancellationToken);

    public IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long afterSequence, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, afterSequence, cancellationToken);

    public Task<ImmutableArray<RecordedEvent>> ReadAsync(string stream, ImmutableArray<long> sequences, CancellationToken cancellationToken) =>
        inner.ReadAsync(stream, sequences, cancellationToken);

    public Task<StreamSnapshot?> LoadSnapshotAsync(string stream, CancellationToken cancellationToken) =>
        inner.LoadSnapshotAsync(stream, cancellationToken);

    public Task SaveSnapshotAsync(StreamSnapshot snapshot, CancellationToken cancellationToken) =>
        inner.SaveSnapshotAsync(snapshot, cancellationToken);
}
