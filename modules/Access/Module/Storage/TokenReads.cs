using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Reads tokens from the module's tables.</summary>
internal sealed class TokenReads(IStorage storage)
{
    private const string Select =
        """
        SELECT t.account AS Account, t.number AS Number, t.name AS Name, t.unit AS Unit, t.permissions AS Permissions, t.issued_at AS IssuedAt,
               t.expires_at AS ExpiresAt, t.reason AS Reason, t.revoked_at AS RevokedAt, t.revoked_by AS RevokedBy, t.revoke_reason AS RevokeReason,
               u.used_at AS UsedAt, u.address AS Address
        FROM access_token t LEFT JOIN access_token_use u ON u.account = t.account AND u.number = t.number
        """;

    public async Task<KeptToken?> FindAsync(string digest, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(
            Select + " JOIN access_token_digest d ON d.account = t.account AND d.number = t.number WHERE d.digest = @digest",
            new { digest },
            cancellationToken: cancellationToken));
        return row?.ToToken();
    }

    public async Task<ImmutableArray<TokenView>> ListAsync(string account, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            Select + " WHERE t.account = @account ORDER BY t.number DESC", new { account }, cancellationToken: cancellationToken));
        return [.. rows.Select(row => row.ToToken().View)];
    }

    private sealed class Row
    {
        public string Account { get; init; } = string.Empty;

        public long Number { get; init; }

        public string Name { get; init; } = string.Empty;

        public string Unit { get; init; } = string.Empty;

        public string Permissions { get; init; } = string.Empty;

        public long IssuedAt { get; init; }

        public long ExpiresAt { get; init; }

        public string Reason { get; init; } = string.Empty;

        public long? RevokedAt { get; init; }

        public string? RevokedBy { get; init; }

        public string? RevokeReason { get; init; }

        public long? UsedAt { get; init; }

        public string? Address { get; init; }

        public KeptToken ToToken() => new(Account, new TokenView(
            (int)Number,
            Name,
            UnitKey.Parse(Unit),
            [.. Permissions.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Permission>)],
            Microseconds.ToInstant(IssuedAt),
            Microseconds.ToInstant(ExpiresAt),
            Reason,
            RevokedAt is { } at ? new GrantEnd(Microseconds.ToInstant(at), RevokedBy!, RevokeReason!) : null,
            UsedAt is { } used ? Microseconds.ToInstant(used) : null,
            Address));
    }
}

internal sealed record KeptToken(string Account, TokenView View);
