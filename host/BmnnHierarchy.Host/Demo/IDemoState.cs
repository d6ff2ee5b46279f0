namespace BmnnHierarchy.Host.Demo;

/// <summary>The simulated state of a demonstration.</summary>
internal interface IDemoState
{
    /// <summary>
    /// Assigns the plans and lets units report as they plausibly would up to today. Safe to repeat: what is there stays,
    /// and what people have entered since is not touched. Runs as the system, with journal and grains started.
    /// </summary>
    Task PrepareAsync(CancellationToken cancellationToken);
}
