using BmnnHierarchy.Journal.GroupCommit;
using BmnnHierarchy.Journal.Outbox;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Journal.Serving;

/// <summary>
/// Ties the journal to the host's life. Before anything else starts: wait for the right to serve, bring the schema up to
/// date. After everything has started: deliver the outbox. When stopping: the other way round, and the right to serve goes last.
/// </summary>
internal sealed partial class JournalHost(
    IServingLock servingLock,
    IJournalMigrator migrator,
    GroupCommitWriter writer,
    OutboxDispatcher dispatcher,
    IOptions<StorageOptions> options,
    IHostApplicationLifetime lifetime,
    ILogger<JournalHost> logger) : IHostedLifecycleService
{
    private IServingLease? _lease;
    private CancellationTokenRegistration _lost;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        _lease = await servingLock.TryAcquireAsync(cancellationToken);
        if (_lease is null)
        {
            LogStandby(logger);
            _lease = await servingLock.AcquireAsync(cancellationToken);
        }

        LogServing(logger);
        _lost = _lease.Lost.Register(StopServing);
        await PrepareSchemaAsync(cancellationToken);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => dispatcher.StartAsync(cancellationToken);

    public Task StoppingAsync(CancellationToken cancellationToken) => dispatcher.StopAsync();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        writer.Dispose();
        await _lost.DisposeAsync();
        if (_lease is not null)
        {
            await _lease.DisposeAsync();
        }
    }

    private async Task PrepareSchemaAsync(CancellationToken cancellationToken)
    {
        if (options.Value.MigrateOnStart ?? options.Value.Provider == StorageProvider.Sqlite)
        {
            await migrator.MigrateAsync(cancellationToken);
            return;
        }

        var pending = await migrator.PendingAsync(cancellationToken);
        if (!pending.IsEmpty)
        {
            throw new InvalidOperationException(
                $"The database's schema is behind this version: {string.Join(", ", pending)}. Run the command 'migrate' first.");
        }
    }

    private void StopServing()
    {
        LogLost(logger);
        writer.Fence("The right to serve this database was lost; another host may hold it.");
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Another host serves this database: waiting as standby")]
    private static partial void LogStandby(ILogger logger);

    [LoggerMessage(Level = LogLevel.Information, Message = "This host serves the database")]
    private static partial void LogServing(ILogger logger);

    [LoggerMessage(Level = LogLevel.Critical, Message = "The right to serve was lost: stopping")]
    private static partial void LogLost(ILogger logger);
}
