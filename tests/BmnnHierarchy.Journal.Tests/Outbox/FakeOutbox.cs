using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using BmnnHierarchy.Journal.Outbox;

namespace BmnnHierarchy.Journal.Tests.Outbox;

/// <summary>A journal that only keeps outbox rows.</summary>
internal sealed class FakeOutbox : IJournal, IOutboxRows, IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, OutboxMessage> _rows = [];

    /// <summary>How many of the next deletions fail.</summary>
    public int FailingDeletions { get; set; }

    public SemaphoreSlim DeletionFailed { get; } = new(0);

    public IReadOnlyCollection<OutboxMessage> Rows
    {
        get
        {
            lock (_gate)
            {
                return [.. _rows.Values];
            }
        }
    }

    public void Store(params IReadOnlyCollection<OutboxMessage> messages)
    {
        lock (_gate)
        {
            foreach (var message in messages)
            {
                _rows[message.Key] = message;
            }
        }
    }

    public Task WriteAsync(DerivedWrite write, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (FailingDeletions > 0)
            {
                FailingDeletions--;
                DeletionFailed.Release();
                return Task.FromException(new JournalUnavailableException("down"));
            }

            foreach (var delivered in write.Delivered)
            {
                if (_rows.TryGetValue(delivered.Key, out var row) && row.Version <= delivered.Version)
                {
                    _rows.Remove(delivered.Key);
                }
            }
        }

        return Task.CompletedTask;
    }

    public Task<IReadOnlyCollection<OutboxMessage>> ReadAllAsync(CancellationToken cancellationToken) => Task.FromResult(Rows);

    public Task<AppendOutcome> AppendAsync(AppendRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

    public async IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long afterSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield break;
    }

    public Task<ImmutableArray<RecordedEvent>> ReadAsync(string stream, ImmutableArray<long> sequences, CancellationToken cancellationToken) =>
        Task.FromResult(ImmutableArray<RecordedEvent>.Empty);

    public Task<StreamSnapshot?> LoadSnapshotAsync(string stream, CancellationToken cancellationToken) => Task.FromResult<StreamSnapshot?>(null);

    public Task SaveSnapshotAsync(StreamSnapshot snapshot, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => DeletionFailed.Dispose();
}
