using Microsoft.Extensions.Hosting;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Starts and stops the engine with the host.</summary>
internal sealed class GrainEngineService(GrainEngine engine) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => engine.StopAsync(cancellationToken);
}
