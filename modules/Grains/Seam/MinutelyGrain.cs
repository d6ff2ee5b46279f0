using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains;

/// <summary>
/// A clock: looks once a minute for grains to which something happens by itself, and has each record it. A tick says only
/// that it is time to look; who is due stands in a table. A tick that is missed, doubled or late does no harm.
/// </summary>
/// <param name="reminder">Name of the reminder; it is stored and does not change.</param>
public abstract partial class MinutelyGrain(string reminder, ILogger logger) : Grain, IRemindable
{
    private const int AtATime = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    /// <summary>Makes sure that the reminder is set and catches up with what has passed since the last look. Safe to repeat.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await this.GetReminder(reminder) is null)
        {
            await this.RegisterOrUpdateReminder(reminder, BetweenLooks, BetweenLooks);
        }

        await LookAsync(cancellationToken);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => LookAsync(CancellationToken.None);

    /// <summary>Keys of the grains to which something has happened by itself.</summary>
    protected abstract Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken);

    /// <summary>Has one of them record it.</summary>
    protected abstract Task PassAsync(string key, CancellationToken cancellationToken);

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var some in (await DueAsync(cancellationToken)).Chunk(AtATime))
        {
            await Task.WhenAll(some.Select(key => TryPassAsync(key, cancellationToken)));
        }
    }

    /// <summary>One that cannot record its time must not keep the others from theirs: the next look tries again.</summary>
    private async Task TryPassAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await PassAsync(key, cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            LogTimeCouldNotPass(logger, failure, key);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Time could not pass for {Key}; the next look tries again.")]
    private static partial void LogTimeCouldNotPass(ILogger logger, Exception failure, string key);
}
