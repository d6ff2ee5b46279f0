using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Sessions as they are kept.</summary>
internal sealed class SessionTable(IStorage storage, IJournal journal)
{
    private const string Select =
        """
        SELECT id AS Id, account AS Account, started_at AS StartedAt, seen_at AS SeenAt, ended_at AS EndedAt, ended_why AS EndedWhy,
               factors AS Factors, address AS Address, agent AS Agent
        FROM access_session
        """;

    private static readonly TableShape Shape = new(
        "access_session",
        [
            new("id", ColumnType.Text), new("account", ColumnType.Text), new("started_at", ColumnType.Integer), new("seen_at", ColumnType.Integer),
            new("ended_at", ColumnType.Integer), new("ended_why", ColumnType.Text), new("factors", ColumnType.Integer),
            new("address", ColumnType.Text), new("agent", ColumnType.Text),
        ],
        KeyColumns: 1);

    public async Task<KeptSession?> FindAsync(string id, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Select + " WHERE id = @id", new { id }, cancellationToken: cancellationToken));
        return row?.ToSession();
    }

    public async Task<ImmutableArray<KeptSession>> ListAsync(string account, int most, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Select + " WHERE account = @account ORDER BY started_at DESC, id LIMIT @most", new { account, most }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToSession())];
    }

    public async Task<ImmutableArray<KeptSession>> OpenOnesAsync(string account, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Select + " WHERE account = @account AND ended_at IS NULL ORDER BY seen_at", new { account }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToSession())];
    }

    public Task KeepAsync(IEnumerable<KeptSession> sessions, CancellationToken cancellationToken) =>
        journal.WriteAsync(new DerivedWrite([.. sessions.Select(RowOf)], [], []), cancellationToken);

    private static RowWrite RowOf(KeptSession session) => new(
        Shape,
        [
            session.View.Id, session.Account, Microseconds.Of(session.View.StartedAt), Microseconds.Of(session.View.SeenAt),
            session.View.EndedAt is { } ended ? Microseconds.Of(ended) : null, session.View.Why?.ToString(), (long)session.View.Factors,
            session.View.Address, session.View.Agent,
        ]);

    private sealed class Row
    {
        public string Id { get; init; } = string.Empty;

        public string Account { get; init; } = string.Empty;

        public long StartedAt { get; init; }

        public long SeenAt { get; init; }

        public long? EndedAt { get; init; }

        public string? EndedWhy { get; init; }

        public long Factors { get; init; }

        public string Address { get; init; } = string.Empty;

        public string Agent { get; init; } = string.Empty;

        public KeptSession ToSession() => new(Account, new SessionView(
            Id,
            Microseconds.ToInstant(StartedAt),
            Microseconds.ToInstant(SeenAt),
            EndedAt is { } ended ? Microseconds.ToInstant(ended) : null,
            EndedWhy is { } why ? Enum.Parse<SessionEnd>(why) : null,
            (int)Factors,
            Address,
            Agent));
    }
}

internal sealed record KeptSession(string Account, SessionView View);
