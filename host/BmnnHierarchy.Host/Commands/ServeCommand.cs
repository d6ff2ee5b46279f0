using System.CommandLine;
using BmnnHierarchy.Host.Serving;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>serve</c>: runs the product.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = SharedOptions.Data();
        var urls = SharedOptions.Urls();
        var verb = SharedOptions.Verb(
            "serve",
            new Bilingual(
                "chạy hệ thống (SQLite trong --data, hoặc PostgreSQL theo cấu hình Storage)",
                "run the product (SQLite in --data, or PostgreSQL by the configuration Storage)"),
            data,
            urls);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() => RunAsync(
            new HostSettings(DataFolder.ToWrite(parsed.GetValue(data)), parsed.GetValue(urls), ConfigurationTokens.Of(parsed)), cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        await using var app = HostApplication.Build(settings);
        return await ServingHost.RunAsync(app, started: () => Task.CompletedTask, cancellationToken);
    }
}
