using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Storage;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>
/// A tick says only that it is time to look; which units are due stands in their table. A tick that is missed, doubled or
/// late does no harm.
/// </summary>
[GrainType("steering.clock")]
internal sealed class DayPassingGrain(DueUnits due, ICallerContext callers, TimeProvider time, ILogger<DayPassingGrain> logger)
    : Grain, IDayPassingGrain, IRemindable
{
    private const string Minute = "look-at-days";
    private const int UnitsAtATime = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await this.GetReminder(Minute) is null)
        {
            await this.RegisterOrUpdateReminder(Minute, BetweenLooks, BetweenLooks);
        }

        await PassDaysAsync(cancellationToken);
    }

    public Task ReceiveReminder(string reminderName, TickStatus status) => PassDaysAsync(CancellationToken.None);

    private async Task PassDaysAsync(CancellationToken cancellationToken)
    {
        var units = await due.UpToAsync(VietnamTime.Today(time), cancellationToken);
        using var scope = callers.Use(Caller.System);
        foreach (var some in units.Chunk(UnitsAtATime))
        {
            await Task.WhenAll(some.Select(unit => PassDaysAsync(unit, cancellationToken)));
        }
    }

    /// <summary>One unit that cannot record its day must not keep the others from theirs: the next look tries again.</summary>
    private async Task PassDaysAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        try
        {
            await GrainFactory.GetGrain<ISteeringGrain>(unit.ToString()).PassDaysAsync(cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(failure, "The days of {Unit} could not pass; the next look tries again.", unit);
        }
    }
}
