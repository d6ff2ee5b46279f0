using System.CommandLine;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using Microsoft.Extensions.Options;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>verify</c>: proves that the journal is what was written and the figures are what the journal says. Reads only.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var json = new Option<bool>("--json")
        {
            Description = new Bilingual("in kết quả thành một đối tượng JSON", "print the outcome as one JSON object").OneLine,
        };
        var verb = SharedOptions.Verb(
            "verify",
            new Bilingual(
                "kiểm tra chuỗi băm và đối chiếu số tổng hợp; mã thoát 0 khi tất cả đúng",
                "check hash chains and reconcile the roll-up; exit code 0 only when all is well"),
            data,
            json);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() => RunAsync(
            new HostSettings(DataFolder.ToRead(parsed.GetValue(data)), Urls: null, ConfigurationTokens.Of(parsed)), parsed.GetValue(json), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(HostSettings settings, bool json, CancellationToken cancellationToken)
    {
        await using var app = HostApplication.Build(settings);
        await RequireDatabaseAsync(app.Services, cancellationToken);
        await app.Services.GetRequiredService<IUnitReferenceLoader>().OpenAsync(cancellationToken);
        var outcome = VerifyOutcome.From(
            await app.Services.GetRequiredService<IJournalVerification>().VerifyAsync(cancellationToken),
            await app.Services.GetRequiredService<IRollupVerification>().VerifyAsync(cancellationToken),
            await app.Services.GetRequiredService<IRollupVerification>().VerifyHistoryAsync(cancellationToken));
        await (json ? Console.Out.WriteLineAsync(outcome.ToJson()) : outcome.WriteToAsync(Console.Out));
        return outcome.IsWell ? ExitCode.Success : ExitCode.NotWell;
    }

    internal static async Task RequireDatabaseAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var storage = services.GetRequiredService<IOptions<StorageOptions>>().Value;
        if (storage.Provider == StorageProvider.Sqlite && !File.Exists(Path.Combine(storage.DataFolder, "bmnn.db")))
        {
            throw new CannotRunException(new Bilingual(
                $"Không có cơ sở dữ liệu trong {storage.DataFolder}.",
                $"There is no database in {storage.DataFolder}."));
        }

        if (await services.GetRequiredService<IJournalMigrator>().PendingAsync(cancellationToken) is { IsEmpty: false } pending)
        {
            throw new CannotRunException(new Bilingual(
                $"Lược đồ cơ sở dữ liệu chưa được cập nhật ({pending.Length} tập lệnh). Chạy lệnh migrate trước.",
                $"The database schema is behind ({pending.Length} scripts). Run migrate first."));
        }
    }
}
