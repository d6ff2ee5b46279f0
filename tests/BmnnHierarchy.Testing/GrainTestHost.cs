using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Testing;

/// <summary>A running grain engine (the one the build has) with the services a test gives it. Disposing it stops the engine.</summary>
public sealed partial class GrainTestHost : IAsyncDisposable
{
    /// <summary>Services of the side that runs the grains.</summary>
    public IServiceProvider Services { get; }

    public IGrainFactory Grains { get; }

    /// <param name="configure">Services of the grains.</param>
    /// <param name="grainAssemblies">Assemblies with grain classes.</param>
    public static Task<GrainTestHost> StartAsync(Action<IServiceCollection> configure, params Assembly[] grainAssemblies) =>
        StartAsync(new GrainTestSettings(), configure, grainAssemblies);
}
