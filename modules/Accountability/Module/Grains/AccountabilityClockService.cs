using BmnnHierarchy.Access;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>Starts the clock once the host runs. A host that cannot start it stops: deadlines would pass unnoticed.</summary>
internal sealed class AccountabilityClockService(IGrainFactory grains, ICallerContext callers, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var scope = callers.Use(Caller.System);
        await grains.GetGrain<IAccountabilityClockGrain>(IAccountabilityClockGrain.Key).StartAsync(stoppingToken);
    }
}
