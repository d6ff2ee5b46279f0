using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Rollup.Feed;

/// <summary>The versions of this host's roll-ups as they are adopted.</summary>
/// <param name="services">Grains and callers are looked up when a watcher needs them: the grains need this feed to be made.</param>
internal sealed class RollupFeed(IServiceProvider services) : IRollupFeed
{
    private readonly ConcurrentDictionary<string, LatestVersion> _latest = new(StringComparer.Ordinal);

    /// <summary>Called when a unit's state is durable and adopted.</summary>
    public void Publish(string unit, long version) => LatestOf(unit).Publish(version);

    public async IAsyncEnumerable<long> WatchAsync(UnitKey unit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var latest = LatestOf(unit.ToString());
        if (latest.Read().Version < 0)
        {
            latest.Publish(await AskAsync(unit, cancellationToken));
        }

        var seen = -1L;
        while (true)
        {
            var (version, newer) = latest.Read();
            if (version > seen)
            {
                seen = version;
                yield return version;
            }
            else
            {
                await newer.WaitAsync(cancellationToken);
            }
        }
    }

    private LatestVersion LatestOf(string unit) => _latest.GetOrAdd(unit, static _ => new LatestVersion());

    private async Task<long> AskAsync(UnitKey unit, CancellationToken cancellationToken)
    {
        using var system = services.GetRequiredService<ICallerContext>().Use(Caller.System);
        var reply = await services.GetRequiredService<IGrainFactory>().GetGrain<IRollupGrain>(unit.ToString()).GetSnapshotAsync(cancellationToken);
        return reply.Value?.Version ?? 0;
    }
}
