using System.Collections.Immutable;

namespace BmnnHierarchy.Journal;

/// <summary>What somebody has done, over all streams. Reads the whole journal: for the rare question about one person, not for a page.</summary>
public interface IActorHistory
{
    /// <summary>The events of one actor, counted by type, in order of type.</summary>
    Task<ImmutableArray<ActsOfActor>> OfAsync(string actor, CancellationToken cancellationToken);
}

/// <param name="Type">Type of the events (<c>steering.update-added</c>).</param>
public sealed record ActsOfActor(string Type, long Count, DateTimeOffset First, DateTimeOffset Last);
