using BmnnHierarchy.Access;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>
/// Starts the clock once the host runs: sets its reminder and catches up with the days that passed meanwhile. A host that
/// cannot set it stops: deadlines would pass unnoticed.
/// </summary>
internal sealed class DayPassingService(IGrainFactory grains, ICallerContext callers, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var whenStarted = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using var scope = callers.Use(Caller.System);
        await grains.GetGrain<IDayPassingGrain>(IDayPassingGrain.Key).StartAsync(stoppingToken);
    }
}
