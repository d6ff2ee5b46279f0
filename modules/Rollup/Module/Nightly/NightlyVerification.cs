using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Rollup.Nightly;

/// <summary>Verifies everything once a night at the configured hour in Vietnam, on the host that serves; a standby never gets here.</summary>
internal sealed partial class NightlyVerification(
    IVerificationRecord record, IOptions<VerificationSettings> settings, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<NightlyVerification> logger)
    : BackgroundService
{
    /// <summary>The next time at which it is that hour.</summary>
    public static DateTimeOffset NextAfter(DateTimeOffset now, int hour)
    {
        var today = VietnamTime.StartOf(VietnamTime.DayOf(now)).AddHours(hour);
        return today > now ? today : VietnamTime.StartOf(VietnamTime.DayOf(now).AddDays(1)).AddHours(hour);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.StartedAsync(stoppingToken);
        await record.ListAsync(stoppingToken);
        while (settings.Value.Nightly)
        {
            var now = time.GetUtcNow();
            await Task.Delay(NextAfter(now, settings.Value.Hour) - now, time, stoppingToken);
            try
            {
                await record.RunAsync(Caller.SystemAccount, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(logger, failure);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The nightly verification could not be carried out; the next night tries again.")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
