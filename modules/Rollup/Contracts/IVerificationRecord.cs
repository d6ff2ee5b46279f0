using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup;

/// <summary>Runs the whole verification of journal, roll-up and history, and keeps what it found as events.</summary>
public interface IVerificationRecord
{
    /// <summary>
    /// Verifies everything and records the outcome; a difference is also logged as critical, with its place. One at a time;
    /// a second one waits. Reads only, beside a running host.
    /// </summary>
    /// <param name="actor">Account that asked for it.</param>
    Task<VerificationResult> RunAsync(string actor, CancellationToken cancellationToken);

    /// <summary>What was found, the latest first; at most <see cref="VerificationResult.Kept"/>.</summary>
    Task<ImmutableArray<VerificationResult>> ListAsync(CancellationToken cancellationToken);

    /// <summary>The latest outcome that this host knows of; null while there is none.</summary>
    VerificationResult? Latest { get; }
}

/// <summary>What one verification found. Counts first; the first places in full.</summary>
/// <param name="Root">Digest of all streams and their heads.</param>
public sealed record VerificationResult(
    DateTimeOffset StartedAt,
    long Milliseconds,
    string Actor,
    long Units,
    long Streams,
    long Events,
    int BrokenChains,
    int Differences,
    string Root,
    ImmutableArray<BrokenChain> FirstBrokenChains,
    ImmutableArray<RollupDifference> FirstDifferences)
{
    public const int Kept = 60;

    public const int InFull = 20;

    public bool IsWell => BrokenChains + Differences == 0;
}

/// <summary>The first place at which a stream's hash chain does not hold.</summary>
/// <param name="Fault">What is wrong there: a name of the journal's <c>ChainFault</c>.</param>
public sealed record BrokenChain(string Stream, long Sequence, string Fault);

/// <summary>Section <c>Verification</c>: when everything is verified by itself.</summary>
public sealed class VerificationSettings
{
    public const string Section = "Verification";

    /// <summary>Whether it runs each night.</summary>
    public bool Nightly { get; set; } = true;

    /// <summary>Hour of the day in Vietnam, 0 to 23.</summary>
    public int Hour { get; set; } = 2;
}
