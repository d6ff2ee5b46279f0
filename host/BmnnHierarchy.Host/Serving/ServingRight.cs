using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Host.Serving;

/// <summary>
/// The serving lock with a memory: the host takes the right first, while it can still answer as standby, and the journal,
/// which asks for it when it starts, is handed the same lease.
/// </summary>
internal sealed class ServingRight(IServingLock servingLock) : IServingLock
{
    private volatile IServingLease? _lease;

    public bool IsHeld => _lease is { Lost.IsCancellationRequested: false };

    public bool IsLost => _lease is { Lost.IsCancellationRequested: true };

    public async Task<IServingLease?> TryAcquireAsync(CancellationToken cancellationToken) =>
        _lease ??= await servingLock.TryAcquireAsync(cancellationToken);

    public async Task<IServingLease> AcquireAsync(CancellationToken cancellationToken) =>
        _lease ??= await servingLock.AcquireAsync(cancellationToken);
}
