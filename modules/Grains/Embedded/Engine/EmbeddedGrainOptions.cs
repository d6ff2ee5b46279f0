namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Settings of the embedded engine.</summary>
public sealed class EmbeddedGrainOptions
{
    /// <summary>A call that has no answer by then fails with <see cref="TimeoutException"/>; the grain's token is cancelled. It is noticed up to an eighth late.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>An activation without use for so long is ended. It is noticed up to a quarter late.</summary>
    public TimeSpan IdleAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Token of <c>OnActivateAsync</c> and <c>OnDeactivateAsync</c> is cancelled after so long.</summary>
    public TimeSpan LifecycleTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>For tests: waiting calls start in a random order that repeats with the seed.</summary>
    public int? ShuffleSeed { get; set; }
}
