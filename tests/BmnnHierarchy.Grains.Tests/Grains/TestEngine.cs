using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Starts the engine with the grains of this assembly.</summary>
internal static class TestEngine
{
    public static Task<GrainTestHost> StartAsync(Action<IServiceCollection>? configure = null) => StartAsync(new GrainTestSettings(), configure);

    public static Task<GrainTestHost> StartAsync(GrainTestSettings settings, Action<IServiceCollection>? configure = null) =>
        GrainTestHost.StartAsync(
            settings,
            services =>
            {
                services.AddSingleton<Signals>();
                services.AddScoped<Belonging>();
                services.AddSingleton<LifePlan>();
                configure?.Invoke(services);
            },
            typeof(TestEngine).Assembly);

    public static LifePlan LifePlan(this GrainTestHost host) => host.Services.GetRequiredService<LifePlan>();

    public static Signals Signals(this GrainTestHost host) => host.Services.GetRequiredService<Signals>();
}

/// <summary>A service that belongs to one activation.</summary>
internal sealed class Belonging(Signals signals) : IDisposable
{
    public void Dispose() => signals.Log("belonging disposed");
}
