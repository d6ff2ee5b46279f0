using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace BmnnHierarchy.Journal.Storage;

internal sealed class SchemaMigrator(IDatabase database, IEnumerable<SchemaScripts> modules, TimeProvider time) : IJournalMigrator
{
    private const string CreateLedger =
        """
        CREATE TABLE IF NOT EXISTS journal_schema (
            module TEXT NOT NULL,
            script TEXT NOT NULL,
            digest TEXT NOT NULL,
            applied_at_us BIGINT NOT NULL,
            PRIMARY KEY (module, script))
        """;

    public async Task<ImmutableArray<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        var (connection, transaction) = await database.BeginMigrationAsync(cancellationToken);
        await using (connection)
        await using (transaction)
        {
            await ExecuteAsync(connection, transaction, CreateLedger, cancellationToken);
            var pending = await PendingAsync(connection, transaction, cancellationToken);
            foreach (var script in pending)
            {
                await ApplyAsync(connection, transaction, script, cancellationToken);
            }

            await transaction.CommitAsync(cancellationToken);
            return [.. pending.Select(script => script.FullName)];
        }
    }

    public async Task<ImmutableArray<string>> PendingAsync(CancellationToken cancellationToken)
    {
        var (connection, transaction) = await database.BeginMigrationAsync(cancellationToken);
        await using (connection)
        await using (transaction)
        {
            // The role that serves may not create anything: where there is no ledger, nothing was applied.
            var hasLedger = await connection.ExecuteScalarAsync<long>(new CommandDefinition(
                database.CountLedgers, transaction: transaction, cancellationToken: cancellationToken)) > 0;
            var pending = hasLedger
                ? await PendingAsync(connection, transaction, cancellationToken)
                : modules.SelectMany(module => SchemaScript.In(module, database.Dialect));
            return [.. pending.Select(script => script.FullName)];
        }
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task<List<SchemaScript>> PendingAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var applied = (await connection.QueryAsync<(string Module, string Script, string Digest)>(new CommandDefinition(
                "SELECT module, script, digest FROM journal_schema", transaction: transaction, cancellationToken: cancellationToken)))
            .ToDictionary(row => (row.Module, row.Script), row => row.Digest);
        var pending = new List<SchemaScript>();
        foreach (var script in modules.SelectMany(module => SchemaScript.In(module, database.Dialect)))
        {
            if (!applied.TryGetValue((script.Module, script.Name), out var digest))
            {
                pending.Add(script);
            }
            else if (digest != script.Digest.ToString())
            {
                throw new SchemaChangedException(
                    $"The schema script {script.FullName} was changed after it had been applied to this database. Restore its text and write a new script.");
            }
        }

        return pending;
    }

    private async Task ApplyAsync(DbConnection connection, DbTransaction transaction, SchemaScript script, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, transaction, script.Text, cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO journal_schema (module, script, digest, applied_at_us) VALUES (@Module, @Name, @Digest, @At)",
            new { script.Module, script.Name, Digest = script.Digest.ToString(), At = Instants.ToMicroseconds(time.GetUtcNow()) },
            transaction,
            cancellationToken: cancellationToken));
    }
}
