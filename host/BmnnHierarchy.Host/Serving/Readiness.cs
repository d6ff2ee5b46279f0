namespace BmnnHierarchy.Host.Serving;

/// <summary>Whether this host serves: it holds the right to, and everything has started.</summary>
internal sealed class Readiness(ServingRight right, IHostApplicationLifetime lifetime)
{
    public bool IsServing =>
        right.IsHeld
        && lifetime.ApplicationStarted.IsCancellationRequested
        && !lifetime.ApplicationStopping.IsCancellationRequested;

    /// <summary>Cancelled when the host stops for whatever reason.</summary>
    public CancellationToken Stopping => lifetime.ApplicationStopping;
}
