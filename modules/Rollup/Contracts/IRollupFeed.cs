namespace BmnnHierarchy.Rollup;

/// <summary>Tells pages of this host that a unit's figures have changed, after the change is durable.</summary>
public interface IRollupFeed
{
    /// <summary>The current version of the unit at once, then each newer one; versions that a slow reader missed are skipped.</summary>
    IAsyncEnumerable<long> WatchAsync(BmnnHierarchy.Kernel.UnitKey unit, CancellationToken cancellationToken);
}
