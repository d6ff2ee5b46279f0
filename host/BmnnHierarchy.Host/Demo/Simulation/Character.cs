namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>How a unit goes about its duties. Shares are from 0 to 1.</summary>
/// <param name="LateShare">Of its duties, how many are done after the deadline.</param>
/// <param name="UndoneShare">Of its duties, how many are not done at all.</param>
/// <param name="Forgotten">One assignment it has lost sight of, or null.</param>
/// <param name="ProgressShare">How often it reports work under way before the result.</param>
/// <param name="VerifiedShare">How many of its results the standing body has checked by now.</param>
internal sealed record Character(double LateShare, double UndoneShare, string? Forgotten, double ProgressShare, double VerifiedShare);
