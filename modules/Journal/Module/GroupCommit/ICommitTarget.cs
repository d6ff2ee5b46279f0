using BmnnHierarchy.Journal.Domain;

namespace BmnnHierarchy.Journal.GroupCommit;

/// <summary>The database as the writer sees it. Called by the writer's thread only, hence synchronous.</summary>
internal interface ICommitTarget : IDisposable
{
    /// <summary>Reads where the streams of these appends end and which of their commands are known.</summary>
    void ReadFacts(IReadOnlyCollection<AppendRequest> appends, JournalFacts facts);

    /// <summary>Writes the plan in one transaction and returns when it is on disk.</summary>
    /// <exception cref="CommitRejectedException">Rolled back: nothing was written. Any other exception: unknown.</exception>
    void Commit(CommitPlan plan);

    /// <summary>Drops the connection after a failure; the next call opens a new one.</summary>
    void Reset();
}

/// <param name="isFence">A key of the journal itself refused: the facts of the plan were out of date.</param>
internal sealed class CommitRejectedException(string message, bool isFence, Exception inner) : Exception(message, inner)
{
    public bool IsFence => isFence;
}
