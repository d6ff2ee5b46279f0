using System.Collections.Concurrent;
using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Journal.GroupCommit;

namespace BmnnHierarchy.Journal.Tests.GroupCommit;

/// <summary>A database in memory whose commits the test lets through, and which refuses negative numbers.</summary>
internal sealed class FakeTarget : ICommitTarget
{
    private readonly SemaphoreSlim _permits = new(0);
    private readonly Dictionary<string, StreamHead> _heads = [];
    private readonly HashSet<(string, string)> _commands = [];
    private volatile bool _disposed;

    public ConcurrentQueue<CommitPlan> Commits { get; } = new();

    public ConcurrentQueue<int> Attempts { get; } = new();

    /// <summary>Thrown instead of the next commit.</summary>
    public Exception? NextFailure { get; set; }

    /// <summary>Released when a commit is waiting for its permit.</summary>
    public SemaphoreSlim Reached { get; } = new(0);

    public void Permit(int commits = 1)
    {
        if (!_disposed)
        {
            _permits.Release(commits);
        }
    }

    public void ReadFacts(IReadOnlyCollection<AppendRequest> appends, JournalFacts facts)
    {
        foreach (var append in appends)
        {
            facts.Heads[append.Stream] = _heads.GetValueOrDefault(append.Stream, StreamHead.Empty);
            if (_commands.Contains((append.Stream, append.CommandId)))
            {
                facts.AddCommandEvent(append.Stream, append.CommandId, append.CommandDigest, 1);
            }
        }
    }

    public void Commit(CommitPlan plan)
    {
        Attempts.Enqueue(plan.Events.Count + plan.Tables.Sum(table => table.Rows.Count));
        Reached.Release();
        _permits.Wait();
        if (NextFailure is { } failure)
        {
            NextFailure = null;
            throw failure;
        }

        if (plan.Tables.SelectMany(table => table.Rows).Any(row => row.Values[1] is long and < 0))
        {
            throw new CommitRejectedException("negative", isFence: false, new InvalidOperationException());
        }

        if (plan.Events.Any(e => _commands.Contains((e.Recorded.Stream, e.Recorded.CommandId)) || e.Recorded.Sequence <= _heads.GetValueOrDefault(e.Recorded.Stream).Sequence))
        {
            throw new CommitRejectedException("key", isFence: true, new InvalidOperationException());
        }

        foreach (var (recorded, _) in plan.Events)
        {
            _heads[recorded.Stream] = new StreamHead(recorded.Sequence, recorded.Hash);
            _commands.Add((recorded.Stream, recorded.CommandId));
        }

        Commits.Enqueue(plan);
    }

    public void Reset()
    {
    }

    public void Dispose()
    {
        _disposed = true;
        _permits.Dispose();
        Reached.Dispose();
    }
}
