using BmnnHierarchy.Host.Commands;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Journal;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Serving;

/// <summary>
/// The life of a serving process: it waits for the right to serve as standby, and only then do journal, grains and pages start.
/// </summary>
internal static class ServingHost
{
    public static async Task<int> RunAsync(WebApplication app, Func<Task> started, CancellationToken cancellationToken)
    {
        try
        {
            await StartAsync(app, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Success;
        }

        await started();
        await app.WaitForShutdownAsync(cancellationToken);
        if (!app.Services.GetRequiredService<ServingRight>().IsLost)
        {
            return ExitCode.Success;
        }

        await new Bilingual(
            "Đã dừng: máy chủ này không còn quyền phục vụ cơ sở dữ liệu.",
            "Stopped: this host has lost the right to serve the database.").WriteToAsync(Console.Error);
        return ExitCode.NotWell;
    }

    /// <summary>Completes when this host serves. Before that it may wait as standby for as long as another one does.</summary>
    public static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        RouteAccessCheck.Run(app);
        var right = app.Services.GetRequiredService<ServingRight>();
        if (await right.TryAcquireAsync(cancellationToken) is null)
        {
            await StandbyHost.WaitAsync(app, right, cancellationToken);
        }

        await RefuseSchemaThatIsBehindAsync(app.Services, cancellationToken);
        await app.StartAsync(cancellationToken);
    }

    /// <summary>In a cluster the schema changes when an operator says so, not when a process happens to start.</summary>
    private static async Task RefuseSchemaThatIsBehindAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (storage.MigrateOnStart ?? storage.Provider == StorageProvider.Sqlite)
        {
            return;
        }

        var pending = await services.GetRequiredService<IJournalMigrator>().PendingAsync(cancellationToken);
        if (!pending.IsEmpty)
        {
            throw new CannotRunException(new Bilingual(
                $"Lược đồ cơ sở dữ liệu chưa được cập nhật ({pending.Length} tập lệnh). Chạy lệnh migrate với cùng cấu hình rồi khởi động lại.",
                $"The database schema is behind ({pending.Length} scripts). Run migrate with the same configuration, then start again."));
        }
    }
}
