namespace BmnnHierarchy.Rollup;

/// <summary>Makes roll-up state and history anew from the journal's events alone, on a serving host.</summary>
public interface IRollupRebuild
{
    /// <summary>
    /// Replaces what every unit holds by what its events give and puts right every row of the history that differs. Reads and
    /// updates go on meanwhile: whatever is newer than the reading stays. Complete when every unit is saved; what is then on
    /// its way up arrives by itself. Running it again changes no figure.
    /// </summary>
    Task<RollupRebuildReport> RebuildAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Brings units whose place in the tree has changed since they last told their parent under their new parent, out of the
    /// old one. Answers how many. Run when a host has started.
    /// </summary>
    Task<int> FollowTreeAsync(CancellationToken cancellationToken);
}

/// <param name="Units">Units that were added up anew.</param>
/// <param name="HistoryRows">Rows of the history that were put right.</param>
public sealed record RollupRebuildReport(long Units, long Streams, long Events, long HistoryRows);
