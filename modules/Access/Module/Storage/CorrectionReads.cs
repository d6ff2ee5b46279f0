using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Reads requests for corrections from the module's table.</summary>
internal sealed class CorrectionReads(IStorage storage)
{
    private const int MostShown = 500;

    private const string Select =
        """
        SELECT c.account AS Account, c.number AS Number, c.field AS Field, c.wanted AS Wanted, c.reason AS Reason, c.asked_at AS AskedAt,
               c.agreed AS Agreed, c.decided_by AS DecidedBy, c.decided_at AS DecidedAt, c.decision_reason AS DecisionReason
        FROM access_correction c
        """;

    public async Task<ImmutableArray<CorrectionView>> ListAsync(string account, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Select + " WHERE c.account = @account ORDER BY c.number DESC", new { account }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToView())];
    }

    /// <summary>Those that are not decided, the oldest first.</summary>
    public async Task<IReadOnlyList<(string Account, CorrectionView View)>> OpenOnesAsync(CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Select + " WHERE c.decided_at IS NULL ORDER BY c.asked_at, c.account LIMIT @MostShown", new { MostShown }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => (row.Account, row.ToView()))];
    }

    private sealed class Row
    {
        public string Account { get; init; } = string.Empty;

        public long Number { get; init; }

        public string Field { get; init; } = string.Empty;

        public string Wanted { get; init; } = string.Empty;

        public string Reason { get; init; } = string.Empty;

        public long AskedAt { get; init; }

        public long? Agreed { get; init; }

        public string? DecidedBy { get; init; }

        public long? DecidedAt { get; init; }

        public string? DecisionReason { get; init; }

        public CorrectionView ToView() => new(
            (int)Number,
            Enum.Parse<CorrectionField>(Field),
            Wanted,
            Reason,
            Microseconds.ToInstant(AskedAt),
            DecidedAt is { } at ? new CorrectionDecision(Agreed == 1, DecisionReason!, DecidedBy!, Microseconds.ToInstant(at)) : null);
    }
}
