using System.Collections.Immutable;
using Dapper;

namespace BmnnHierarchy.Journal.Storage;

/// <summary>Counts in the database: no event crosses over.</summary>
internal sealed class ActorHistory(IStorage storage) : IActorHistory
{
    public async Task<ImmutableArray<ActsOfActor>> OfAsync(string actor, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT type AS Type, count(*) AS Count, min(at_us) AS First, max(at_us) AS Last
            FROM journal_event WHERE actor = @actor GROUP BY type ORDER BY type
            """,
            new { actor },
            cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToActs())];
    }

    private sealed class Row
    {
        public string Type { get; init; } = string.Empty;

        public long Count { get; init; }

        public long First { get; init; }

        public long Last { get; init; }

        public ActsOfActor ToActs() => new(Type, Count, Instants.FromMicroseconds(First), Instants.FromMicroseconds(Last));
    }
}
