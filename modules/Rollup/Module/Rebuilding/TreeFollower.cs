using BmnnHierarchy.Access;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Rollup.Rebuilding;

/// <summary>
/// Once the host runs: units that reference data has moved since the last start go under their new parent. A host that
/// cannot do so stops: a moved unit would count twice.
/// </summary>
internal sealed partial class TreeFollower(IRollupRebuild rebuild, IHostApplicationLifetime lifetime, ILogger<TreeFollower> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        var moved = await rebuild.FollowTreeAsync(stoppingToken);
        if (moved > 0)
        {
            LogMoved(logger, moved);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Units} units took another place in the roll-up.")]
    private static partial void LogMoved(ILogger logger, int units);
}
