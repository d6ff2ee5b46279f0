using System.CommandLine;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>rebuild</c>: makes roll-up state and history anew from the journal. A serving host does the same on its own page.</summary>
internal static class RebuildCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var verb = SharedOptions.Verb(
            "rebuild",
            new Bilingual("dựng lại số tổng hợp và lịch sử số liệu từ nhật ký", "make roll-up state and the history of figures anew from the journal"),
            data);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() => OfflineHost.RunAsync(
            new HostSettings(DataFolder.ToWrite(parsed.GetValue(data)), Urls: null, ConfigurationTokens.Of(parsed)), RunAsync, cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var report = await services.GetRequiredService<IRollupRebuild>().RebuildAsync(cancellationToken);
        await services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(cancellationToken);
        await new Bilingual(
            $"Đã dựng lại {report.Units} đơn vị từ {report.Events} sự kiện; sửa {report.HistoryRows} dòng lịch sử.",
            $"Rebuilt {report.Units} units from {report.Events} events; put right {report.HistoryRows} rows of the history.").WriteToAsync(Console.Out);
        return ExitCode.Success;
    }
}
