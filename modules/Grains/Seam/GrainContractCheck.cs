using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace BmnnHierarchy.Grains;

/// <summary>Lets the host start only when every grain contract can travel.</summary>
internal sealed class GrainContractCheck(GrainAssemblies assemblies) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        GrainContracts.Check(assemblies.All);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Registers which assemblies have grains, for either engine.</summary>
public static class GrainAssembliesRegistration
{
    /// <summary>Names assemblies with grain classes and checks their contracts when the host starts. May be called more than once.</summary>
    public static IServiceCollection AddGrainAssemblies(this IServiceCollection services, params System.Reflection.Assembly[] assemblies)
    {
        services.AddSingleton(new GrainAssemblySet([.. assemblies]));
        services.TryAddSingleton<GrainAssemblies>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, GrainContractCheck>());
        return services;
    }
}
