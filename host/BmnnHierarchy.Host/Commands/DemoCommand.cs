using System.CommandLine;
using System.Globalization;
using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Serving;

namespace BmnnHierarchy.Host.Commands;

/// <summary><c>demo</c>: reference data, demo accounts and a simulated state on SQLite, for this machine only.</summary>
internal static class DemoCommand
{
    private const string DefaultUrls = "http://127.0.0.1:5298";

    public static Command Create()
    {
        var data = SharedOptions.Data();
        var urls = SharedOptions.Urls();
        var empty = new Option<bool>("--empty")
        {
            Description = new Bilingual("chỉ nạp dữ liệu tham chiếu, không giao việc, không số liệu mô phỏng", "reference data only: no duties, no simulated state").OneLine,
        };
        var today = new Option<string?>("--today")
        {
            Description = new Bilingual("hiển thị như vào ngày này (yyyy-MM-dd)", "show the state as on this day (yyyy-MM-dd)").OneLine,
            HelpName = "day",
        };
        var verb = SharedOptions.Verb(
            "demo",
            new Bilingual("chạy thử với số liệu mô phỏng, chỉ trên máy này", "try it with simulated data, on this machine only"),
            data,
            urls,
            empty,
            today);
        verb.SetAction((parsed, cancellationToken) => CommandLine.GuardAsync(() => RunAsync(
            new HostSettings(
                DataFolder.ToWrite(parsed.GetValue(data)),
                parsed.GetValue(urls) ?? DefaultUrls,
                ConfigurationTokens.Of(parsed),
                new DemoSettings(parsed.GetValue(empty), DayOf(parsed.GetValue(today)))),
            cancellationToken)));
        return verb;
    }

    private static async Task<int> RunAsync(HostSettings settings, CancellationToken cancellationToken)
    {
        Refuse(LoopbackOnly.Split(settings.Urls!));
        await using var app = HostApplication.Build(settings);

        // Configuration can name addresses too (Kestrel:Endpoints); what counts is where the server would listen.
        var endpoints = app.Configuration.GetSection("Kestrel:Endpoints").GetChildren();
        Refuse(endpoints.Select(endpoint => endpoint["Url"] ?? string.Empty));
        return await ServingHost.RunAsync(app, () => DemoAnnouncement.WriteAsync(app, Console.Out), cancellationToken);
    }

    private static void Refuse(IEnumerable<string> addresses)
    {
        if (LoopbackOnly.FirstOutside(addresses) is { } outside)
        {
            throw new CannotRunException(new Bilingual(
                $"Bản chạy thử chỉ lắng nghe trên máy này (127.0.0.1, localhost), không lắng nghe tại {outside}: mật khẩu của tài khoản thử ai cũng biết.",
                $"A demonstration listens on this machine only (127.0.0.1, localhost), not at {outside}: everybody knows the demo accounts' password."));
        }
    }

    private static DateOnly? DayOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new CannotRunException(new Bilingual(
                "--today cần một ngày dạng yyyy-MM-dd, ví dụ 2026-11-21.",
                "--today takes a day in the form yyyy-MM-dd, for example 2026-11-21."));
    }
}
