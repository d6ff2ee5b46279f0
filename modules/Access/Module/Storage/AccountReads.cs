using System.Collections.Immutable;
using System.Data.Common;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Dapper;

namespace BmnnHierarchy.Access.Storage;

/// <summary>Reads accounts from the module's tables.</summary>
internal sealed class AccountReads(IStorage storage)
{
    private const string SelectAccount =
        """
        SELECT a.name AS Name, a.display_name AS DisplayName, COALESCE(s.disabled, 0) AS Disabled, COALESCE(s.must_change, 0) AS MustChange,
               COALESCE(s.second_factor, 0) AS SecondFactor, c.locked_until AS LockedUntil,
               (SELECT count(*) FROM access_certificate k WHERE k.account = a.name AND k.unmapped_at IS NULL) AS Certificates
        FROM access_account a
        LEFT JOIN access_standing s ON s.account = a.name
        LEFT JOIN access_credential c ON c.account = a.name
        """;

    private const string SelectGrant =
        """
        SELECT g.account AS Account, g.number AS Number, g.role AS Role, g.unit AS Unit, g.from_day AS FromDay, g.to_day AS ToDay,
               g.grantor AS Grantor, g.given_at AS GivenAt, g.reason AS Reason, n.on_behalf_of AS OnBehalfOf, n.capacity AS Capacity,
               n.ended_at AS EndedAt, n.ended_by AS EndedBy, n.end_reason AS EndReason
        FROM access_grant g LEFT JOIN access_grant_note n ON n.account = g.account AND n.number = g.number
        """;

    public async Task<AccountView?> FindAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var found = await ViewsAsync(
            connection, SelectAccount + " WHERE a.name = @name", new { name }, cancellationToken);
        return found.SingleOrDefault();
    }

    /// <param name="units">Only accounts with a grant on one of these units, or without any grant; null: all.</param>
    public async Task<AccountPage> ListAsync(AccountFilter filter, IReadOnlyCollection<string>? units, CancellationToken cancellationToken)
    {
        var text = filter.Text is { } typed && VietnameseText.Fold(typed) is { Length: > 0 } folded ? $"%{folded}%" : null;
        var values = new DynamicParameters(new
        {
            text,
            role = filter.Role?.ToString(),
            size = filter.PageSize,
            skip = (filter.Page - 1) * filter.PageSize,
        });
        var where =
            " WHERE 1 = 1"
            + (text is null ? "" : " AND (s.folded_name LIKE @text OR a.name LIKE @text)")
            + (filter.Role is null ? "" : " AND EXISTS (SELECT 1 FROM access_grant r WHERE r.account = a.name AND r.role = @role)")
            + filter.Condition switch
            {
                AccountCondition.Disabled => " AND COALESCE(s.disabled, 0) = 1",
                AccountCondition.Open => " AND COALESCE(s.disabled, 0) = 0",
                _ => "",
            }
            + (units is null
                ? ""
                : $" AND (EXISTS (SELECT 1 FROM access_grant u WHERE u.account = a.name AND u.unit IN {values.In("unit", units)}) OR NOT EXISTS (SELECT 1 FROM access_grant u WHERE u.account = a.name))");
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var total = await connection.ExecuteScalarAsync<int>(new CommandDefinition(
            "SELECT count(*) FROM access_account a LEFT JOIN access_standing s ON s.account = a.name" + where, values, cancellationToken: cancellationToken));
        var views = await ViewsAsync(connection, SelectAccount + where + " ORDER BY a.name LIMIT @size OFFSET @skip", values, cancellationToken);
        return new AccountPage(views, total);
    }

    /// <summary>The accounts that have, or have had, a grant on one of the units.</summary>
    public async Task<ImmutableArray<AccountView>> HoldersAsync(IReadOnlyCollection<string> units, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var values = new DynamicParameters();
        return await ViewsAsync(
            connection,
            SelectAccount + $" WHERE a.name IN (SELECT g.account FROM access_grant g WHERE g.unit IN {values.In("unit", units)}) ORDER BY a.name",
            values,
            cancellationToken);
    }

    /// <summary>The accounts that were lent a role by this one.</summary>
    public async Task<ImmutableArray<AccountView>> BorrowersAsync(string lender, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        return await ViewsAsync(
            connection, SelectAccount + " WHERE a.name IN (SELECT n.account FROM access_grant_note n WHERE n.on_behalf_of = @lender)", new { lender }, cancellationToken);
    }

    public async Task<Credential?> FindCredentialAsync(string name, CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<CredentialRow>(new CommandDefinition(
            """
            SELECT c.account AS Account, c.password_hash AS PasswordHash, c.security_stamp AS SecurityStamp,
                   c.failed_attempts AS FailedAttempts, c.locked_until AS LockedUntil, g.authenticator_key AS AuthenticatorKey,
                   COALESCE(g.second_factor, 0) AS SecondFactor, COALESCE(g.last_step, 0) AS LastStep,
                   g.recovery_hashes AS RecoveryHashes, COALESCE(g.lockouts, 0) AS Lockouts
            FROM access_credential c LEFT JOIN access_guard g ON g.account = c.account WHERE c.account = @name
            """,
            new { name },
            cancellationToken: cancellationToken));
        return row?.ToCredential();
    }

    private static async Task<ImmutableArray<AccountView>> ViewsAsync(
        DbConnection connection, string sql, object values, CancellationToken cancellationToken)
    {
        var accounts = (await connection.QueryAsync<AccountRow>(new CommandDefinition(sql, values, cancellationToken: cancellationToken))).ToList();
        var grants = await GrantsAsync(connection, [.. accounts.Select(account => account.Name)], cancellationToken);
        var lenders = grants.Select(row => row.OnBehalfOf).OfType<string>().Distinct().ToList();
        var lent = lenders.Count == 0 ? [] : await GrantsAsync(connection, lenders, cancellationToken);
        var own = grants.ToLookup(row => row.Account);
        return [.. accounts.Select(account => account.ToView([.. own[account.Name].Select(row => row.ToGiven(lent))]))];
    }

    private static async Task<IReadOnlyList<GrantRow>> GrantsAsync(DbConnection connection, List<string> names, CancellationToken cancellationToken)
    {
        var values = new DynamicParameters();
        var sql = SelectGrant + $" WHERE g.account IN {values.In("name", names)} ORDER BY g.account, g.number";
        return [.. await connection.QueryAsync<GrantRow>(new CommandDefinition(sql, values, cancellationToken: cancellationToken))];
    }
}
