using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Rollup.Tests.Grains;

/// <summary>The roll-up's grains on the build's engine, over a memory store that may have a past.</summary>
internal sealed class RollupTestHost : IAsyncDisposable
{
    private readonly GrainTestHost _host;

    private RollupTestHost(GrainTestHost host, MemoryRollupStore store) => (_host, Store) = (host, store);

    public MemoryRollupStore Store { get; }

    public IServiceProvider Services => _host.Services;

    public static async Task<RollupTestHost> StartAsync(IUnitDirectory units, MemoryRollupStore? store = null, int? shuffleSeed = null)
    {
        store ??= new MemoryRollupStore();
        var host = await GrainTestHost.StartAsync(
            new GrainTestSettings { ShuffleSeed = shuffleSeed },
            services => services.AddSingleton<IRollupStore>(store).AddSingleton(units).AddSingleton<ICallerContext, RecordingCallers>().AddRollup(),
            typeof(RollupModule).Assembly);
        return new RollupTestHost(host, store);
    }

    public IRollupGrain Of(UnitKey unit) => _host.Grains.GetGrain<IRollupGrain>(unit.ToString());

    public Task ContributeAsync(UnitKey unit, long version, params KeyedMeasure[] measures) =>
        Of(unit).ContributeAsync([Domain.Figures.Contribution(unit.ToString(), version, measures)], CancellationToken.None);

    public Task AcceptAsync(UnitKey parent, params Snapshot[] children) => Of(parent).AcceptAsync([.. children], CancellationToken.None);

    public async Task<Snapshot> SnapshotOfAsync(UnitKey unit) => (await Of(unit).GetSnapshotAsync(CancellationToken.None)).ToResult().Value;

    /// <summary>Carries messages to parents, one parent at a time, until there is none.</summary>
    public async Task DeliverAllAsync()
    {
        while (!Store.Messages.IsEmpty)
        {
            foreach (var lane in Store.Messages.ToArray().GroupBy(message => message.Value.Parent))
            {
                await AcceptAsync(lane.Key, [.. lane.Select(message => message.Value.Snapshot)]);
                foreach (var delivered in lane)
                {
                    Store.Messages.TryRemove(delivered);
                }
            }
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
