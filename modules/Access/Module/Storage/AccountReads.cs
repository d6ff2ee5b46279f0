using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Reads accounts from the module's tables.</summary>
internal sealed class AccountReads(IStorage storage)
{
    public async Task<AccountView?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var displayName = await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "SELECT display_name FROM access_account WHERE name = @name", new { name }, cancellationToken: cancellationToken));
        if (displayName is null)
        {
            return null;
        }

        var grants = await connection.QueryAsync<GrantRow>(new CommandDefinition(
            """
            SELECT role AS Role, unit AS Unit, from_day AS FromDay, to_day AS ToDay,
                   grantor AS Grantor, given_at AS GivenAt, reason AS Reason
            FROM access_grant WHERE account = @name ORDER BY number
            """,
            new { name },
            cancellationToken: cancellationToken));
        return new AccountView(name, displayName, [.. grants.Select(row => row.ToGiven())]);
    }

    public async Task<Credential?> FindCredentialAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<CredentialRow>(new CommandDefinition(
            """
            SELECT account AS Account, password_hash AS PasswordHash, security_stamp AS SecurityStamp,
                   failed_attempts AS FailedAttempts, locked_until AS LockedUntil
            FROM access_credential WHERE account = @name
            """,
            new { name },
            cancellationToken: cancellationToken));
        return row?.ToCredential();
    }

    private sealed class GrantRow
    {
        public string Role { get; init; } = string.Empty;

        public string Unit { get; init; } = string.Empty;

        public string FromDay { get; init; } = string.Empty;

        public string? ToDay { get; init; }

        public string Grantor { get; init; } = string.Empty;

        public long GivenAt { get; init; }

        public string Reason { get; init; } = string.Empty;

        public GivenGrant ToGiven()
        {
            var period = new DateRange(IsoDay.ToDay(FromDay), ToDay is { } to ? IsoDay.ToDay(to) : null);
            var grant = new Grant(Enum.Parse<Role>(Role), UnitKey.Parse(Unit), period);
            return new GivenGrant(grant, Grantor, Microseconds.ToInstant(GivenAt), Reason);
        }
    }

    private sealed class CredentialRow
    {
        public string Account { get; init; } = string.Empty;

        public string PasswordHash { get; init; } = string.Empty;

        public string SecurityStamp { get; init; } = string.Empty;

        public long FailedAttempts { get; init; }

        public long? LockedUntil { get; init; }

        public Credential ToCredential() => new(
            Account,
            PasswordHash,
            SecurityStamp,
            (int)FailedAttempts,
            LockedUntil is { } until ? Microseconds.ToInstant(until) : null);
    }
}
