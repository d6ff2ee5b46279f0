using System.Reflection;
using BmnnHierarchy.Grains.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;

namespace BmnnHierarchy.Grains;

/// <summary>Registers the embedded engine.</summary>
public static class EmbeddedGrains
{
    /// <summary>
    /// Runs the grains of these assemblies in this process, from the start of the host to its stop; <see cref="IGrainFactory"/>
    /// reaches them. Filters are the <see cref="IIncomingGrainCallFilter"/> services. May be called more than once.
    /// </summary>
    /// <param name="grainAssemblies">Assemblies with grain classes.</param>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, params Assembly[] grainAssemblies)
    {
        services.AddSingleton(new GrainAssemblySet([.. grainAssemblies]));
        services.AddOptions<EmbeddedGrainOptions>();
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GrainAssemblies>();
        services.TryAddSingleton<EngineSurroundings>();
        services.TryAddSingleton<GrainEngine>();
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainEngine>());
        if (!services.Any(service => service.ImplementationType == typeof(GrainEngineService)))
        {
            services.AddHostedService<GrainEngineService>();
        }

        return services;
    }
}
