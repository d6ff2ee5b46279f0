using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Access;

/// <summary>
/// What the product itself does once, as soon as the host runs, and without which it may not serve: the host stops when it
/// fails. A machine that is too slow to answer in time is no failure; it is asked again.
/// </summary>
public abstract partial class WorkAtStart(ICallerContext callers, IHostApplicationLifetime lifetime, ILogger logger) : BackgroundService
{
    /// <summary>The work, under the caller <see cref="Caller.System"/>. Must be safe to repeat.</summary>
    protected abstract Task WorkAsync(CancellationToken cancellationToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        using var scope = callers.Use(Caller.System);
        while (true)
        {
            try
            {
                await WorkAsync(stoppingToken);
                return;
            }
            catch (TimeoutException late) when (!stoppingToken.IsCancellationRequested)
            {
                LogLate(logger, GetType().Name, late);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Work} was not done in time and is begun again")]
    private static partial void LogLate(ILogger logger, string work, Exception late);
}

public static class HostStart
{
    /// <summary>Completes when the host has started.</summary>
    public static async Task StartedAsync(this IHostApplicationLifetime lifetime, CancellationToken cancellationToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(cancellationToken);
    }
}
