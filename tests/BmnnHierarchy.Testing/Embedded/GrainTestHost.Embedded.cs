using System.Reflection;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Grains.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans;

namespace BmnnHierarchy.Testing;

public sealed partial class GrainTestHost
{
    private readonly IHost _host;

    private GrainTestHost(IHost host)
    {
        _host = host;
        Services = host.Services;
        Grains = host.Services.GetRequiredService<IGrainFactory>();
    }

    public static async Task<GrainTestHost> StartAsync(
        GrainTestSettings settings, Action<IServiceCollection> configure, params Assembly[] grainAssemblies)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        if (settings.Time is { } time)
        {
            builder.Services.AddSingleton(time);
        }

        builder.Services.AddEmbeddedGrains(grainAssemblies);
        builder.Services.Configure<EmbeddedGrainOptions>(options =>
        {
            options.ResponseTimeout = settings.ResponseTimeout;
            options.IdleAge = settings.IdleAge;
            options.ShuffleSeed = settings.ShuffleSeed;
        });
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton<IReminderTable, InMemoryReminderTable>();
        configure(builder.Services);
        var host = builder.Build();
        await host.StartAsync();
        return new GrainTestHost(host);
    }

    /// <summary>Stops the engine; the references stay, to be called in vain.</summary>
    /// <param name="patience">Cancelled: what still runs is given up.</param>
    public Task StopAsync(CancellationToken patience = default) => _host.StopAsync(patience);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        await ((IAsyncDisposable)_host).DisposeAsync();
    }
}
