using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// Holds the journal's streams against the heads that travelled up with the figures. A hash chain alone does not tell that
/// its last events were cut off, or that all of it was written anew: what the unit, its parent and messages hold of it does.
/// </summary>
public interface IHeadVerification
{
    /// <summary>At one instant, every head that is held anywhere and no longer in its stream, sorted by stream and sequence; there must be none. Reads only.</summary>
    Task<ImmutableArray<LostHead>> VerifyAsync(CancellationToken cancellationToken);
}

/// <summary>An event that figures were made from and that its stream has no more.</summary>
/// <param name="Holder">Key of the unit whose roll-up holds the head: the stream's own unit, or its parent.</param>
/// <param name="Held">Hash of the event as it was.</param>
/// <param name="Found">Hash of the event that stands in its place; null: none does, the stream was cut off.</param>
public sealed record LostHead(string Stream, long Sequence, string Holder, string Held, string? Found);
