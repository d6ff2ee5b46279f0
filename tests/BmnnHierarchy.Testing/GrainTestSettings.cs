namespace BmnnHierarchy.Testing;

/// <summary>What a grain test may set on either engine.</summary>
public sealed record GrainTestSettings
{
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan IdleAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The clock of the engine and of the services; the system's when null.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>Embedded engine only: waiting calls start in a random order that repeats with the seed.</summary>
    public int? ShuffleSeed { get; init; }
}
