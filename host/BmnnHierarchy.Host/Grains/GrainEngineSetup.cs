using System.Reflection;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
#if GRAIN_ENGINE_ORLEANS
using Orleans.Configuration;
#else
using BmnnHierarchy.Grains.Embedded;
#endif

namespace BmnnHierarchy.Host.Grains;

/// <summary>The one place that knows which engine runs the grains: the build property <c>GrainEngine</c> decides (decision record 0002).</summary>
internal static class GrainEngineSetup
{
    public static void AddGrainEngine(this WebApplicationBuilder builder, params Assembly[] grainAssemblies)
    {
#if GRAIN_ENGINE_ORLEANS
        builder.Services.AddGrainAssemblies(grainAssemblies);
        var storage = builder.Configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var cluster = builder.Configuration.GetSection(ClusterSettings.Section).Get<ClusterSettings>() ?? new ClusterSettings();
        builder.Host.UseOrleans(silo =>
        {
            silo.AddActivityPropagation();
            if (cluster.Id is { } id)
            {
                silo.Configure<ClusterOptions>(options => (options.ClusterId, options.ServiceId) = (id, "bmnn"))
                    .ConfigureEndpoints(cluster.SiloPort, cluster.GatewayPort)
                    .UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = ("Npgsql", storage.ConnectionString!));
            }
            else
            {
                silo.UseLocalhostClustering();
            }

            _ = storage.Provider == StorageProvider.PostgreSql
                ? silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = ("Npgsql", storage.ConnectionString!))
                : silo.UseInMemoryReminderService();
        });
#else
        builder.Services.AddEmbeddedGrains(grainAssemblies);
        builder.Services.AddSingleton(new SchemaScripts("grains", typeof(GrainEngineSetup).Assembly));
        builder.Services.AddSingleton<IReminderTable, JournalReminderTable>();
#endif
    }
}
