using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.TestingHost;

namespace BmnnHierarchy.Testing;

public sealed partial class GrainTestHost
{
    private readonly InProcessTestCluster _cluster;

    private GrainTestHost(InProcessTestCluster cluster)
    {
        _cluster = cluster;
        Services = cluster.GetSiloServiceProvider();
        Grains = Services.GetRequiredService<IGrainFactory>();
    }

    /// <param name="grainAssemblies">Not needed here: the code generator registers the assemblies that are loaded.</param>
    public static async Task<GrainTestHost> StartAsync(
        GrainTestSettings settings, Action<IServiceCollection> configure, params Assembly[] grainAssemblies)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSiloHost((_, host) =>
        {
            if (settings.Time is { } time)
            {
                host.Services.AddSingleton(time);
            }

            configure(host.Services);
        });
        builder.ConfigureSilo((_, silo) => silo
            .UseInMemoryReminderService()
            .AddActivityPropagation()
            .Configure<SiloMessagingOptions>(options => options.ResponseTimeout = settings.ResponseTimeout)
            .Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionQuantum = settings.IdleAge / 4;
                options.CollectionAge = settings.IdleAge;
            }));
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new GrainTestHost(cluster);
    }

    /// <summary>Stops the engine; the references stay, to be called in vain.</summary>
    /// <param name="patience">Cancelled: what still runs is given up.</param>
    public Task StopAsync(CancellationToken patience = default) => _cluster.StopAllSilosAsync().WaitAsync(patience);

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
