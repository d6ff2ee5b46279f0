namespace BmnnHierarchy.Testing;

/// <summary>What a grain test may set on either engine.</summary>
public sealed record GrainTestSettings
{
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan IdleAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The clock of the engine and of the services; the system's when null.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>
    /// Embedded engine only: waiting calls start in a random order that repeats with the seed. The environment variable
    /// <c>BMNN_GRAIN_SHUFFLE</c> sets it for a whole test run.
    /// </summary>
    public int? ShuffleSeed { get; init; } =
        int.TryParse(Environment.GetEnvironmentVariable("BMNN_GRAIN_SHUFFLE"), out var seed) ? seed : null;
}
