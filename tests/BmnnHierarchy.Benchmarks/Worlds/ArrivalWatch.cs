using System.Collections.Concurrent;
using System.Diagnostics;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>
/// Sees every snapshot that is delivered, and so knows exactly which update is in the Ministry's figures: a commune's
/// snapshot carries the instant of its last event; the version its province has after taking it, and every later one,
/// contains it. Watching costs the product processor time, so the measured latency is rather too long than too short.
/// </summary>
internal sealed class ArrivalWatch(UnitKey ministry)
{
    private readonly ConcurrentDictionary<string, CommuneTrack> _communes = new();
    private readonly ConcurrentDictionary<string, ProvinceTrack> _provinces = new();

    /// <summary>Puts the watch around the roll-up's receivers.</summary>
    public void Watch(IServiceCollection services)
    {
        foreach (var handler in services.Where(d => d.ServiceType == typeof(IOutboxHandler)).ToList())
        {
            services.Remove(handler);
            services.AddSingleton<IOutboxHandler>(provider =>
                new Watched(this, provider, (IOutboxHandler)ActivatorUtilities.CreateInstance(provider, handler.ImplementationType!)));
        }
    }

    /// <summary>Milliseconds from now until the update with this instant is in the Ministry's figures; 0 when it is there already.</summary>
    public Task<double> ArrivalOfAsync(UnitKey commune, DateTimeOffset at) => CommuneOf(commune.ToString()).ExpectAsync(at, Stopwatch.GetTimestamp());

    private CommuneTrack CommuneOf(string unit) => _communes.GetOrAdd(unit, _ => new CommuneTrack());

    private ProvinceTrack ProvinceOf(string unit) => _provinces.GetOrAdd(unit, _ => new ProvinceTrack());

    private void TakenByMinistry(IReadOnlyList<OutboxMessage> provinces)
    {
        var now = Stopwatch.GetTimestamp();
        foreach (var message in provinces)
        {
            foreach (var (commune, at) in ProvinceOf(message.Key).ContainedIn(message.Version))
            {
                CommuneOf(commune).ArrivedAtTop(at, now);
            }
        }
    }

    private void TakenByProvince(string province, long version, IReadOnlyList<OutboxMessage> communes)
    {
        foreach (var message in communes)
        {
            var at = CanonicalJson.Read<Snapshot>(message.Payload).At;
            if (ProvinceOf(province).Took(version, message.Key, at))
            {
                CommuneOf(message.Key).ArrivedAtTop(at, Stopwatch.GetTimestamp());
            }
        }
    }

    private sealed class Watched(ArrivalWatch watch, IServiceProvider services, IOutboxHandler inner) : IOutboxHandler
    {
        public string Topic => inner.Topic;

        public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            await inner.DeliverAsync(lane, messages, cancellationToken);
            if (Topic != RollupTopics.Snapshot)
            {
                return;
            }

            if (lane == watch.Ministry)
            {
                watch.TakenByMinistry(messages);
                return;
            }

            // One batch a lane at a time: the version now is the one that took this batch.
            using var system = services.GetRequiredService<ICallerContext>().Use(Caller.System);
            var reply = await services.GetRequiredService<IGrainFactory>().GetGrain<IRollupGrain>(lane).GetSnapshotAsync(cancellationToken);
            watch.TakenByProvince(lane, reply.Value!.Version, messages);
        }
    }

    private string Ministry { get; } = ministry.ToString();
}
