using BmnnHierarchy.Access;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>Starts the clock: without it deadlines would pass unnoticed.</summary>
internal sealed class AccountabilityClockService(
    IGrainFactory grains, ICallerContext callers, IHostApplicationLifetime lifetime, ILogger<AccountabilityClockService> logger)
    : WorkAtStart(callers, lifetime, logger)
{
    protected override Task WorkAsync(CancellationToken cancellationToken) =>
        grains.GetGrain<IAccountabilityClockGrain>(IAccountabilityClockGrain.Key).StartAsync(cancellationToken);
}
