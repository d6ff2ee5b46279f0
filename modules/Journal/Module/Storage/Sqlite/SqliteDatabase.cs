using System.Data.Common;
using BmnnHierarchy.Journal.GroupCommit;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Journal.Storage.Sqlite;

internal sealed class SqliteDatabase : IDatabase
{
    // FULL: an acknowledged commit is on disk. A checkpoint every 20,000 pages (80 MB) instead of 1,000: under load the same
    // pages change again and again, and each checkpoint writes them once.
    private const string Setup = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 20000; PRAGMA cache_size = -65536;";

    private readonly string _readConnectionString;
    private readonly string _writeConnectionString;

    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        var folder = Path.GetFullPath(options.Value.DataFolder);
        Directory.CreateDirectory(folder);
        File = Path.Combine(folder, "bmnn.db");
        var timeout = (int)Math.Ceiling(options.Value.CommandTimeout.TotalSeconds);
        _readConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = SqliteOpenMode.ReadOnly,
            DefaultTimeout = timeout,
        }.ConnectionString;
        _writeConnectionString = new SqliteConnectionStringBuilder
        {
            DataSource = File,
            Mode = SqliteOpenMode.ReadWriteCreate,
            DefaultTimeout = timeout,
            Pooling = false,
        }.ConnectionString;
    }

    /// <summary>Full path of the database file.</summary>
    public string File { get; }

    public StorageProvider Provider => StorageProvider.Sqlite;

    public string Dialect => "sqlite";

    public string CountLedgers => "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'journal_schema'";

    public IReadOnlyList<ICommitTarget> CreateCommitTargets() => [new SqliteCommitTarget(OpenWrite)];

    public async Task<DbConnection> OpenReadAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_readConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    public Task<(DbConnection Connection, DbTransaction Transaction)> BeginMigrationAsync(CancellationToken cancellationToken)
    {
        var connection = OpenWrite();
        try
        {
            // BEGIN IMMEDIATE: a second migration waits here.
            return Task.FromResult<(DbConnection, DbTransaction)>((connection, connection.BeginTransaction(deferred: false)));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<(DbConnection Connection, DbTransaction Transaction)> BeginViewAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_readConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            var transaction = connection.BeginTransaction(deferred: true);

            // A deferred transaction takes its snapshot with its first read: take it now.
            using var touch = connection.CreateCommand();
            touch.Transaction = transaction;
            touch.CommandText = "SELECT count(*) FROM sqlite_master";
            await touch.ExecuteScalarAsync(cancellationToken);
            return (connection, transaction);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public void Dispose() => SqliteConnection.ClearPool(new SqliteConnection(_readConnectionString));

    private SqliteConnection OpenWrite()
    {
        var connection = new SqliteConnection(_writeConnectionString);
        try
        {
            connection.Open();
            using var setup = connection.CreateCommand();
            setup.CommandText = Setup;
            setup.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
