using BmnnHierarchy.Grains.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>Looks into the engine where its behaviour alone does not say when something is over.</summary>
internal static class EngineProbe
{
    /// <summary>Waits until no activation runs or waits for anything.</summary>
    public static async Task WaitUntilQuietAsync(this IServiceProvider services)
    {
        var engine = services.GetRequiredService<GrainEngine>();
        while (engine.IsBusy)
        {
            await Task.Yield();
        }
    }
}
