using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using BmnnHierarchy.Journal;
using Xunit.Abstractions;

namespace BmnnHierarchy.EndToEnd.Crash;

/// <summary>
/// The host is killed without warning at a random instant of a stream of 1,000 updates, again and again on the same
/// database. BMNN_KILLS sets how often on SQLite, a quarter of it (at least once) on PostgreSQL.
/// </summary>
public abstract class KillNineTests(StorageProvider provider, int share, ITestOutputHelper output)
{
    private const int Updates = 1_000;

    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("BMNN_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 20;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_verify_finds_no_difference()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        output.WriteLine($"seed {seed}");
        await using var site = await CrashSite.CreateAsync(provider);
        var all = new List<Acknowledged>();
        for (var round = 1; round <= Math.Max(1, Kills / share); round++)
        {
            var acknowledged = await KilledRoundAsync(site, round, random, all);
            await ShouldBeWellAsync(site);
            all.AddRange(acknowledged);
        }

        await using var host = await site.StartHostAsync();
        using var stream = await UpdateStream.SignInAsync(host);
        (await stream.MissingAsync(all)).ShouldBeEmpty();
    }

    /// <summary>Starts the host, checks what earlier rounds acknowledged last, sends, kills.</summary>
    private async Task<IReadOnlyCollection<Acknowledged>> KilledRoundAsync(CrashSite site, int round, Random random, List<Acknowledged> earlier)
    {
        await using var host = await site.StartHostAsync();
        using var stream = await UpdateStream.SignInAsync(host);
        (await stream.MissingAsync([.. earlier.TakeLast(Updates)])).ShouldBeEmpty();

        var enough = random.Next(1, Updates);
        var started = Stopwatch.GetTimestamp();
        var sending = stream.SendAsync(Updates, round);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(1));
        while (stream.Acknowledged.Count < enough && !sending.IsCompleted)
        {
            await ticks.WaitForNextTickAsync();
        }

        await host.KillAsync();
        await sending;
        output.WriteLine($"round {round}: killed after {stream.Acknowledged.Count} acknowledged, {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms");
        stream.Acknowledged.ShouldNotBeEmpty();
        return stream.Acknowledged;
    }

    private static async Task ShouldBeWellAsync(CrashSite site)
    {
        var (exitCode, answer) = await site.VerifyAsync();
        exitCode.ShouldBe(0, answer);
        using var report = JsonDocument.Parse(answer[answer.IndexOf('{', StringComparison.Ordinal)..(answer.LastIndexOf('}') + 1)]);
        report.RootElement.GetProperty("brokenChains").GetInt64().ShouldBe(0);
        report.RootElement.GetProperty("differences").GetInt64().ShouldBe(0);
        report.RootElement.GetProperty("events").GetInt64().ShouldBePositive();
    }
}

public sealed class Kill_nine_on_Sqlite(ITestOutputHelper output) : KillNineTests(StorageProvider.Sqlite, 1, output);

public sealed class Kill_nine_on_PostgreSql(ITestOutputHelper output) : KillNineTests(StorageProvider.PostgreSql, 4, output);
