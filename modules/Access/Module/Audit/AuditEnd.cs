using Microsoft.Extensions.Hosting;

namespace BmnnHierarchy.Access.Audit;

/// <summary>When the host stops, what was counted is written while the journal still takes it.</summary>
internal sealed class AuditEnd(AuditLog log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => log.FlushAsync(cancellationToken);
}
