using System.CommandLine;
using BmnnHierarchy.Journal;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>migrate</c>: brings the database's schema up to date and ends.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var verb = SharedOptions.Verb(
            "migrate",
            new Bilingual("cập nhật lược đồ cơ sở dữ liệu rồi kết thúc", "bring the database schema up to date and end"),
            data);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() => RunAsync(
            new HostSettings(DataFolder.ToWrite(parsed.GetValue(data)), Urls: null, ConfigurationTokens.Of(parsed)), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        await using var app = HostApplication.Build(settings);
        var applied = await app.Services.GetRequiredService<IJournalMigrator>().MigrateAsync(cancellationToken);
        foreach (var script in applied)
        {
            Console.WriteLine(script);
        }

        await new Bilingual(
            applied.IsEmpty ? "Lược đồ đã là mới nhất." : $"Đã áp dụng {applied.Length} tập lệnh.",
            applied.IsEmpty ? "The schema was up to date." : $"{applied.Length} scripts applied.").WriteToAsync(Console.Out);
        return ExitCode.Success;
    }
}
