namespace BmnnHierarchy.Journal;

/// <summary>
/// The right to serve a database: one host at a time. On PostgreSQL a session's advisory lock, on SQLite a lock file
/// beside the database. The journal's fence protects what slips through when a holder does not notice its loss at once.
/// </summary>
public interface IServingLock
{
    /// <summary>The lease if it is free now, otherwise null.</summary>
    Task<IServingLease?> TryAcquireAsync(CancellationToken cancellationToken);

    /// <summary>Waits as standby until the lease is free.</summary>
    Task<IServingLease> AcquireAsync(CancellationToken cancellationToken);
}

/// <summary>The right to serve, until disposed of or lost.</summary>
public interface IServingLease : IAsyncDisposable
{
    /// <summary>Cancelled when the right is lost: the holder must stop serving at once.</summary>
    CancellationToken Lost { get; }
}
