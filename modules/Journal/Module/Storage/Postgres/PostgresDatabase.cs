using System.Data;
using System.Data.Common;
using BmnnHierarchy.Journal.GroupCommit;
using Dapper;
using Microsoft.Extensions.Options;
using Npgsql;

namespace BmnnHierarchy.Journal.Storage.Postgres;

internal sealed class PostgresDatabase : IDatabase
{
    /// <summary>Advisory lock of the migration, in the database's own number space.</summary>
    private const long MigrationLock = 0x424D_4E4E_0000_0001;

    private readonly NpgsqlDataSource _reads;
    private readonly string _writerConnectionString;

    public PostgresDatabase(IOptions<StorageOptions> options)
    {
        var builder = new NpgsqlConnectionStringBuilder(options.Value.ConnectionString)
        {
            CommandTimeout = (int)Math.Ceiling(options.Value.CommandTimeout.TotalSeconds),
            ApplicationName = "BmnnHierarchy",
        };
        _reads = NpgsqlDataSource.Create(builder);

        // A connection of its own: dropped for good after a failure, and without automatic preparation, which made a later
        // command throw after a refused insert although its row had been committed.
        builder.Pooling = false;
        builder.MaxAutoPrepare = 0;
        builder.Multiplexing = false;
        builder.ApplicationName = "BmnnHierarchy journal";
        _writerConnectionString = builder.ConnectionString;
    }

    public StorageProvider Provider => StorageProvider.PostgreSql;

    public string Dialect => "postgres";

    public string CountLedgers => "SELECT count(*) FROM pg_class WHERE oid = to_regclass('journal_schema')";

    public string UnpooledConnectionString => _writerConnectionString;

    /// <summary>Two: the server works on one commit while the next one is prepared and sent. Measured: a third more than one.</summary>
    public IReadOnlyList<ICommitTarget> CreateCommitTargets() =>
        [new PostgresCommitTarget(_writerConnectionString), new PostgresCommitTarget(_writerConnectionString)];

    public async Task<DbConnection> OpenReadAsync(CancellationToken cancellationToken) => await _reads.OpenConnectionAsync(cancellationToken);

    public async Task<(DbConnection Connection, DbTransaction Transaction)> BeginMigrationAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(_writerConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            var transaction = await connection.BeginTransactionAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }, transaction, commandTimeout: 0, cancellationToken: cancellationToken));
            return (connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<(DbConnection Connection, DbTransaction Transaction)> BeginViewAsync(CancellationToken cancellationToken)
    {
        var connection = await _reads.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);

            // The snapshot is taken by the first query, not by BEGIN: take it now.
            await connection.ExecuteAsync("SET TRANSACTION READ ONLY; SELECT 1", transaction: transaction);
            return (connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => _reads.Dispose();
}
