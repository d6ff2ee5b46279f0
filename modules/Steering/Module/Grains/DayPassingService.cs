using BmnnHierarchy.Access;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Starts the clock, which sets its reminder and catches up with the days that passed meanwhile: without it deadlines would pass unnoticed.</summary>
internal sealed class DayPassingService(IGrainFactory grains, ICallerContext callers, IHostApplicationLifetime lifetime, ILogger<DayPassingService> logger)
    : WorkAtStart(callers, lifetime, logger)
{
    protected override Task WorkAsync(CancellationToken cancellationToken) =>
        grains.GetGrain<IDayPassingGrain>(IDayPassingGrain.Key).StartAsync(cancellationToken);
}
