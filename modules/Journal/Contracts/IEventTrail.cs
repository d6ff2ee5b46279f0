using System.Collections.Immutable;

namespace BmnnHierarchy.Journal;

/// <summary>Finds events across streams by who caused them, where and when: for those who ask what somebody has done. Without what the events say.</summary>
/// <remarks>
/// A stream's own events are found by its key. By person alone the whole journal is gone through (about a second for a million
/// events): an index would cost every append, and the question is rare.
/// </remarks>
public interface IEventTrail
{
    /// <summary>The events that match, the last first; at equal instants by stream and sequence, backwards.</summary>
    Task<ImmutableArray<TrailedEvent>> FindAsync(EventTrailQuery query, CancellationToken cancellationToken);
}

/// <param name="Actor">The account that caused them; null: any.</param>
/// <param name="Stream">One stream; null: any.</param>
/// <param name="StreamEnd">How the streams' names end (<c>/unit:31-11146</c>); null: anyhow.</param>
/// <param name="Until">Before this instant; null: up to now.</param>
/// <param name="Before">Only what comes after this place in the order: where the last answer ended.</param>
public sealed record EventTrailQuery(
    string? Actor, string? Stream, string? StreamEnd, DateTimeOffset? From, DateTimeOffset? Until, TrailPlace? Before, int Limit);

/// <summary>A place in the order of the trail.</summary>
public sealed record TrailPlace(DateTimeOffset At, string Stream, long Sequence);

public sealed record TrailedEvent(string Stream, long Sequence, string Type, DateTimeOffset At, string Actor, string CommandId, string? Reason)
{
    public TrailPlace Place => new(At, Stream, Sequence);
}
