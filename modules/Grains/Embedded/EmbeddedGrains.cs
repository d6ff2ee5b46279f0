using System.Reflection;
using BmnnHierarchy.Grains.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
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
        services.AddGrainAssemblies(grainAssemblies);
        services.AddOptions<EmbeddedGrainOptions>()
            .Validate(static options => options.ResponseTimeout > TimeSpan.Zero, $"{nameof(EmbeddedGrainOptions.ResponseTimeout)} must be positive.")
            .Validate(static options => options.IdleAge > TimeSpan.Zero, $"{nameof(EmbeddedGrainOptions.IdleAge)} must be positive.")
            .Validate(static options => options.LifecycleTimeout > TimeSpan.Zero, $"{nameof(EmbeddedGrainOptions.LifecycleTimeout)} must be positive.")
            .ValidateOnStart();
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<EngineSurroundings>();
        services.TryAddSingleton<GrainEngine>();
        services.TryAddSingleton<ReminderService>();
        services.TryAddSingleton<IGrainFactory>(provider => provider.GetRequiredService<GrainEngine>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, GrainEngineService>());
        return services;
    }
}
