namespace BmnnHierarchy.Journal;

/// <summary>What the outbox still has to deliver.</summary>
public interface IOutboxMonitor
{
    /// <summary>Messages committed and not yet settled: waiting, under way, or delivered with their row still there.</summary>
    int Pending { get; }

    /// <summary>
    /// Completes when nothing is pending. A message that a delivery causes is counted before that delivery ends,
    /// so a whole chain of deliveries is waited for.
    /// </summary>
    Task WaitUntilEmptyAsync(CancellationToken cancellationToken);
}
