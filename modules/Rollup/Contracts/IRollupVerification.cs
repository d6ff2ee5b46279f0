using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup;

/// <summary>Holds the live roll-up against a recomputation from the journal's events alone.</summary>
public interface IRollupVerification
{
    /// <summary>
    /// Compares at one instant; what is on its way at that instant counts as arrived. Reads only: safe beside a running
    /// host and on a stopped one.
    /// </summary>
    Task<RollupVerificationReport> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The same for one unit and everything below it: what a person asks for beside one figure. One at a time on a host; a
    /// second one waits. A unit that is not in the tree gives a report without units.
    /// </summary>
    Task<RollupVerificationReport> VerifyAsync(Kernel.UnitKey within, CancellationToken cancellationToken);

    /// <summary>
    /// Replays every stream day by day and holds every row of the history against it; what is under way counts as arrived.
    /// Units of the report are those with events.
    /// </summary>
    Task<RollupVerificationReport> VerifyHistoryAsync(CancellationToken cancellationToken);

    /// <summary>
    /// The same for the past: every event of the unit and everything below it up to the instant is replayed, and the outcome
    /// held against what the history says of that instant.
    /// </summary>
    Task<RollupVerificationReport> VerifyAsync(Kernel.UnitKey within, AsOf asOf, CancellationToken cancellationToken);
}

/// <param name="Units">Units compared: all of the tree.</param>
/// <param name="Streams">Streams that were replayed.</param>
/// <param name="Events">Events in them.</param>
/// <param name="Differences">Sorted by unit, kind and subject; there must be none.</param>
public sealed record RollupVerificationReport(long Units, long Streams, long Events, ImmutableArray<RollupDifference> Differences)
{
    public bool IsConsistent => Differences.IsEmpty;
}

/// <summary>One thing that is not as it must be.</summary>
/// <param name="Unit">Unit key; the stream's name when events cannot be replayed.</param>
/// <param name="Subject">The measure key, facet, child or field.</param>
/// <param name="Live">What is stored, or would be once everything under way has arrived; null: nothing.</param>
/// <param name="Recomputed">What it must be; null: nothing.</param>
public sealed record RollupDifference(string Unit, RollupDifferenceKind Kind, string Subject, string? Live, string? Recomputed);

/// <summary>What does not agree.</summary>
public enum RollupDifferenceKind
{
    /// <summary>A figure of the unit is not that of the events at and below it.</summary>
    Figure,

    /// <summary>A facet's contribution, its version or a figure of it, is not that of the facet's events.</summary>
    Contribution,

    /// <summary>A stored total is not the sum of the stored parts.</summary>
    Addition,

    /// <summary>A stored hash is not that of the stored content.</summary>
    Hash,

    /// <summary>What a parent holds of a child is not what the child had in that version.</summary>
    Child,

    /// <summary>The event that figures were made from is no longer in its stream: the stream was cut off, or written anew.</summary>
    Head,

    /// <summary>A part on its way cannot be taken.</summary>
    Fault,

    /// <summary>A row, a message or an event cannot be read.</summary>
    Unreadable,

    /// <summary>The unit is not in the tree.</summary>
    UnknownUnit,

    /// <summary>What the history keeps of a facet on a day is not what its events give.</summary>
    History,
}
