using BmnnHierarchy.Journal.Storage.Postgres;
using Dapper;
using Npgsql;

namespace BmnnHierarchy.Journal.Serving;

/// <summary>A session advisory lock: PostgreSQL gives it to the next host when the holder's connection ends.</summary>
internal sealed class PostgresServingLock(PostgresDatabase database) : IServingLock
{
    private const long ServingLock = 0x424D_4E4E_0000_0002;

    // The server notices within about 20 seconds that a host has vanished from the network.
    private const string SessionSetup =
        """
        SELECT set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '3', false),
               set_config('tcp_keepalives_count', '3', false), set_config('idle_session_timeout', '0', false)
        """;

    public async Task<IServingLease?> TryAcquireAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(
                "SELECT pg_try_advisory_lock(@ServingLock)", new { ServingLock }, cancellationToken: cancellationToken)))
            {
                return new PostgresServingLease(connection);
            }
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public async Task<IServingLease> AcquireAsync(CancellationToken cancellationToken)
    {
        var connection = await OpenAsync(cancellationToken);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(
                "SELECT pg_advisory_lock(@ServingLock)", new { ServingLock }, commandTimeout: 0, cancellationToken: cancellationToken));
            return new PostgresServingLease(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.UnpooledConnectionString)
        {
            ApplicationName = "BmnnHierarchy serving lock",
            KeepAlive = 5,
            TcpKeepAlive = true,
        }.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await connection.ExecuteAsync(new CommandDefinition(SessionSetup, cancellationToken: cancellationToken));
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}

internal sealed class PostgresServingLease : IServingLease
{
    private readonly NpgsqlConnection _connection;
    private readonly CancellationTokenSource _lost = new();
    private readonly CancellationTokenSource _released = new();
    private readonly Task _watch;

    public PostgresServingLease(NpgsqlConnection connection)
    {
        _connection = connection;
        _watch = WatchAsync();
    }

    public CancellationToken Lost => _lost.Token;

    public async ValueTask DisposeAsync()
    {
        await _released.CancelAsync();
        await _watch;
        await _connection.DisposeAsync();
        _released.Dispose();
        _lost.Dispose();
    }

    /// <summary>Waits on the connection, which the driver keeps alive, until it breaks: the lock goes with it.</summary>
    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await _connection.WaitAsync(_released.Token);
            }
        }
        catch (OperationCanceledException) when (_released.IsCancellationRequested)
        {
        }
#pragma warning disable CA1031 // However the connection ended, the lock is gone.
        catch (Exception)
#pragma warning restore CA1031
        {
            await _lost.CancelAsync();
        }
    }
}
