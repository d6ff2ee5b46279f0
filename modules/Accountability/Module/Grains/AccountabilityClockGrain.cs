using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability.Storage;
using BmnnHierarchy.Grains;
using Microsoft.Extensions.Logging;
using Orleans;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>Lets deadlines pass for the units that have one.</summary>
[GrainType("accountability.clock")]
internal sealed class AccountabilityClockGrain(DueUnits due, ICallerContext callers, TimeProvider time, ILogger<AccountabilityClockGrain> logger)
    : MinutelyGrain("look-at-deadlines", logger), IAccountabilityClockGrain
{
    protected override Task<IReadOnlyList<string>> DueAsync(CancellationToken cancellationToken) => due.UpToAsync(time.GetUtcNow(), cancellationToken);

    protected override async Task PassAsync(string key, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        await GrainFactory.GetGrain<IAccountabilityGrain>(key).PassTimeAsync(cancellationToken);
    }
}
