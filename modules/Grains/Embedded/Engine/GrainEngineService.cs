using Microsoft.Extensions.Hosting;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>Starts and stops the engine with the host.</summary>
internal sealed class GrainEngineService(GrainEngine engine, ReminderService reminders) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        await reminders.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        reminders.Stop();
        return engine.StopAsync(cancellationToken);
    }
}
