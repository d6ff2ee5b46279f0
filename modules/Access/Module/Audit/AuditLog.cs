using System.Collections.Concurrent;
using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Access.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Access.Audit;

/// <summary>
/// Writes the trail. Whoever writes takes along what others have queued meanwhile, so a flood costs a commit for some
/// hundreds of entries and not one each.
/// </summary>
internal sealed partial class AuditLog(IJournal journal, TimeProvider time, ILogger<AuditLog> logger) : IAuditLog, IDisposable
{
    private const int MostAtOnce = 200;
    private const int MostWaiting = 5000;
    private const int Attempts = 3;
    private readonly ConcurrentQueue<Waiting> _waiting = new();
    private readonly SemaphoreSlim _writing = new(1);
    private readonly Repetitions _repetitions = new(time);
    private EventStream<AuditLength>? _stream;

    public Task RecordAsync(AccessEntry entry, CancellationToken cancellationToken) => WriteAsync(AuditRecord.Of(entry, time.GetUtcNow(), 1), cancellationToken);

    public void Note(AccessEntry entry)
    {
        var (isFirst, before) = _repetitions.Count(entry);
        if (before is not null)
        {
            WriteWithoutWaiting(before);
        }

        if (isFirst)
        {
            WriteWithoutWaiting(AuditRecord.Of(entry, time.GetUtcNow(), 1));
        }
    }

    /// <summary>Writes what was counted and not written yet: before the trail is read, and when the host stops.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(_repetitions.TakeAll().Select(record => WriteAsync(record, cancellationToken)));

    public void Dispose() => _writing.Dispose();

    private void WriteWithoutWaiting(AuditRecord record)
    {
        if (_waiting.Count >= MostWaiting)
        {
            LogFull(logger, record.Kind, record.Actor);
            return;
        }

        // The caller's turn in the engine must not carry the trail's work.
        _ = Task.Run(async () =>
        {
            try
            {
                await WriteAsync(record, CancellationToken.None);
            }
            catch (Exception fault) when (fault is JournalUnavailableException or ObjectDisposedException or InvalidOperationException)
            {
                LogLost(logger, fault, record.Kind, record.Actor);
            }
        });
    }

    private async Task WriteAsync(AuditRecord record, CancellationToken cancellationToken)
    {
        var own = new Waiting(record);
        _waiting.Enqueue(own);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            while (!own.IsWritten)
            {
                await WriteSomeAsync(cancellationToken);
            }
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task WriteSomeAsync(CancellationToken cancellationToken)
    {
        var batch = new List<Waiting>();
        while (batch.Count < MostAtOnce && _waiting.TryDequeue(out var next))
        {
            batch.Add(next);
        }

        try
        {
            await AppendAsync([.. batch.Select(one => one.Record)], cancellationToken);
            batch.ForEach(one => one.IsWritten = true);
        }
        catch
        {
            _stream = null;
            batch.ForEach(_waiting.Enqueue);
            throw;
        }
    }

    private async Task AppendAsync(IReadOnlyList<AuditRecord> records, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (_stream is not { } stream)
            {
                stream = new EventStream<AuditLength>(journal, new AuditFold(), AuditRecord.Stream);
                await stream.LoadAsync(cancellationToken);
                _stream = stream;
            }

            var changes = records.Select(record => record.ToNew()).ToList();
            var header = new CommandHeader(
                Guid.NewGuid().ToString("N"),
                Digest.OfText(string.Join('\n', changes.Select(change => change.Payload))),
                Caller.SystemAccount,
                time.GetUtcNow(),
                Reason: null);
            var first = stream.Head.Sequence + 1;
            var outcome = await stream.AppendAsync(
                header, [.. changes], (_, _) => new Consequences([.. records.Select((record, at) => AuditTable.RowOf(first + at, record))], []), cancellationToken);
            if (outcome is AppendOutcome.Appended)
            {
                await stream.SaveSnapshotIfDueAsync(cancellationToken);
                return;
            }

            _stream = null;
        }

        throw new InvalidOperationException("The trail of access is being written by somebody else.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The trail of access is full: {Kind} by {Actor} is not on record")]
    private static partial void LogFull(ILogger logger, AccessKind kind, string actor);

    [LoggerMessage(Level = LogLevel.Error, Message = "The trail of access could not be written: {Kind} by {Actor}")]
    private static partial void LogLost(ILogger logger, Exception fault, AccessKind kind, string actor);

    private sealed class Waiting(AuditRecord record)
    {
        public AuditRecord Record { get; } = record;

        public bool IsWritten { get; set; }
    }
}
