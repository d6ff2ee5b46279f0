using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Steering.Storage;
using Microsoft.Extensions.Logging;
using Orleans;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Lets midnight pass for the units whose statuses change by themselves.</summary>
[GrainType("steering.clock")]
internal sealed class DayPassingGrain(DueUnits due, ICallerContext callers, TimeProvider time, ILogger<DayPassingGrain> logger)
    : MinutelyGrain("look-at-days", logger), IDayPassingGrain
{
    protected override async Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken) =>
        [.. (await due.UpToAsync(time.GetUtcNow(), cancellationToken)).Select(unit => unit.ToString())];

    protected override async Task PassAsync(string key, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        await GrainFactory.GetGrain<ISteeringGrain>(key).PassDaysAsync(cancellationToken);
    }
}
