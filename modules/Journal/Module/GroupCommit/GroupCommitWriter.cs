using BmnnHierarchy.Journal.Domain;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Journal.GroupCommit;

/// <summary>
/// Takes whatever was queued while the previous commit was in flight and commits it together; there is no artificial delay.
/// A request that the database refuses is found by halving, so its neighbours are committed. There is one thread for each
/// connection: with two, one prepares and sends while the other waits for the disk, never both for the same stream or row.
/// </summary>
internal sealed partial class GroupCommitWriter : IDisposable
{
    private const int MaxQueued = 2048;
    private const long MaxQueuedSize = 16_000_000;
    private const int MaxFenceRetries = 3;

    private readonly CommitQueue _queue = new(MaxQueued, MaxQueuedSize);
    private readonly Thread[] _threads;
    private readonly KnownHeads _heads = new();
    private readonly Action<IReadOnlyCollection<OutboxMessage>> _committed;
    private readonly ILogger _logger;
    private volatile string? _fenced;
    private int _disposed;

    /// <param name="committed">Told, on a writer's thread, which messages a commit stored, before its requests complete.</param>
    public GroupCommitWriter(IEnumerable<ICommitTarget> targets, Action<IReadOnlyCollection<OutboxMessage>> committed, ILogger logger)
    {
        (_committed, _logger) = (committed, logger);
        _threads = [.. targets.Select(target => new Thread(() => Run(target)) { IsBackground = true, Name = "journal writer" })];
        Array.ForEach(_threads, thread => thread.Start());
    }

    /// <summary>
    /// Completes when the request is on disk. Null for a request without events. Giving up works only while the request waits:
    /// once a commit holds it, the outcome is told, so that nobody reads on from before a commit that still comes.
    /// </summary>
    public async Task<AppendOutcome?> WriteAsync(WriteRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var write = new QueuedWrite(request, cancellationToken);
        await _queue.EnterAsync(write);
        return await write.Completion;
    }

    /// <summary>Refuses everything that is not in flight: the right to serve is lost.</summary>
    public void Fence(string reason) => _fenced = reason;

    /// <summary>Takes no more requests, commits those that are queued, and ends.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1)
        {
            return;
        }

        _queue.Close();
        Array.ForEach(_threads, thread => thread.Join());
    }

    private void Run(ICommitTarget target)
    {
        using (target)
        {
            while (_queue.Take() is { } taken)
            {
                Commit(target, Wanted(taken), attempt: 0);
                _queue.Done(taken);
            }
        }
    }

    private static List<QueuedWrite> Wanted(List<QueuedWrite> taken)
    {
        if (!taken.Exists(write => write.IsAbandoned))
        {
            return taken;
        }

        taken.ForEach(write =>
        {
            if (write.IsAbandoned)
            {
                write.Abandon();
            }
        });
        return taken.FindAll(write => !write.Completion.IsCompleted);
    }

    private void Commit(ICommitTarget target, List<QueuedWrite> batch, int attempt)
    {
        if (batch.Count == 0)
        {
            return;
        }

        try
        {
            if (_fenced is { } reason)
            {
                throw new JournalUnavailableException(reason);
            }

            var requests = batch.ConvertAll(write => write.Request);
            var plan = CommitPlanner.Plan(requests, GatherFacts(target, requests, attempt > 0));
            if (!plan.IsEmpty)
            {
                target.Commit(plan);
            }

            Complete(batch, plan);
        }
        catch (CommitRejectedException rejected)
        {
            Recover(target, batch, attempt, rejected);
        }
#pragma warning disable CA1031 // Whatever went wrong, the callers must hear of it and the writer must go on.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            LogFailed(_logger, batch.Count, failure);
            Forget(target, everything: true, batch);
            var unavailable = failure as JournalUnavailableException
                ?? new JournalUnavailableException("The database failed during a commit; whether it took effect is unknown.", failure);
            batch.ForEach(write => write.Fail(unavailable));
        }
    }

    private void Recover(ICommitTarget target, List<QueuedWrite> batch, int attempt, CommitRejectedException rejected)
    {
        Forget(target, everything: false, batch);
        if (rejected.IsFence && attempt < MaxFenceRetries)
        {
            Commit(target, batch, attempt + 1);
        }
        else if (batch.Count > 1)
        {
            var half = batch.Count / 2;
            Commit(target, batch[..half], attempt: 1);
            Commit(target, batch[half..], attempt: 1);
        }
        else
        {
            LogRejected(_logger, rejected);
            batch[0].Fail(new JournalWriteRejectedException(rejected.Message, rejected.InnerException));
        }
    }

    private JournalFacts GatherFacts(ICommitTarget target, List<WriteRequest> requests, bool fresh)
    {
        var facts = new JournalFacts();
        var doubtful = new List<AppendRequest>();
        foreach (var request in requests)
        {
            if (request.Append is { } append && (!_heads.Know(append, facts) || fresh))
            {
                doubtful.Add(append);
            }
        }

        if (doubtful.Count > 0)
        {
            doubtful.ForEach(append => facts.Heads.Remove(append.Stream));
            target.ReadFacts(doubtful, facts);
        }

        return facts;
    }

    private void Complete(List<QueuedWrite> batch, CommitPlan plan)
    {
        _heads.Remember(plan.Heads);
        if (plan.Messages.Count > 0)
        {
            _committed(plan.Messages);
        }

        for (var i = 0; i < batch.Count; i++)
        {
            batch[i].Complete(plan.Outcomes[i]);
        }
    }

    private void Forget(ICommitTarget target, bool everything, List<QueuedWrite> batch)
    {
        target.Reset();
        if (everything)
        {
            _heads.Clear();
            return;
        }

        batch.ForEach(write => _heads.Forget(write.Request.Append?.Stream));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A commit of {Count} requests failed; its outcome is unknown")]
    private static partial void LogFailed(ILogger logger, int count, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The database refused a request")]
    private static partial void LogRejected(ILogger logger, CommitRejectedException rejected);
}
