using System.Diagnostics;
using System.Net;
using BmnnHierarchy.Benchmarks.Measuring;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;

namespace BmnnHierarchy.Benchmarks.National;

/// <summary>
/// The deployed product with a country's tree: from the start of the process to the first dashboard, the memory that reading
/// every province takes, and how long people wait for "Vì sao con số này?".
/// </summary>
internal sealed class StartAndReads : IBenchmark
{
    private const int Starts = 5;
    private const int Openings = 400;

    public IReadOnlyList<string> Names => ["start.to_first_dashboard_s", "memory.national_mb", "lineage.open_p95_ms", "asof.p95_ms"];

    public async Task<IReadOnlyList<Figure>> RunAsync(CancellationToken cancellationToken)
    {
        using var data = await NationalData.WriteAsync(cancellationToken);
        var cookies = new CookieContainer();
        await using (var first = HostProcess.Start(data.Folder, cookies))
        {
            await first.FirstAnswerAsync("/health/ready", cancellationToken);
            await first.SignInAsync(cancellationToken);
        }

        var country = $"34 provinces × 150 communes × {NationalData.DutiesOfEach} duties on SQLite";
        var starts = new List<double>();
        var bare = new List<double>();
        for (var i = 0; i < Starts; i++)
        {
            bare.Add(await BareStartAsync(cancellationToken));
            await using var host = HostProcess.Start(data.Folder, cookies);
            await host.FirstAnswerAsync(Dashboard(i), cancellationToken);
            starts.Add(host.Age);
        }

        await using var serving = HostProcess.Start(data.Folder, cookies);
        await serving.FirstAnswerAsync(Dashboard(0), cancellationToken);
        var atStart = serving.Megabytes;
        foreach (var province in NationalHost.Tree.Provinces)
        {
            await serving.GetAsync($"/don-vi/{province.Code}", cancellationToken);
        }

        var memory = serving.Megabytes;
        var openings = await OpenAsync(serving, cancellationToken);
        var pasts = await LookBackAsync(serving, cancellationToken);
        return
        [
            new Figure(
                Names[0], Distribution.Median(starts), "s", Distribution.Median(bare), Distribution.Median(starts) / Distribution.Median(bare), Distribution.Noise(starts),
                $"{country}; process start to the first province page as HTML, signed in before; median of {Starts}; baseline: a .NET process that ends at once"),
            new Figure(
                Names[1], memory, "MiB", atStart, memory / atStart, null,
                $"{country}; working set after the pages of all 34 provinces; baseline: the same process after its first page"),
            new Figure(
                Names[2], Distribution.Percentile(openings, 95), "ms", null, null, null,
                $"{country}; the page of one figure of a commune or province, one reader, {Openings} openings after as many to warm up"),
            new Figure(
                Names[3], Distribution.Percentile(pasts, 95), "ms", null, null, null,
                $"{country}; the page of a province as of yesterday, one reader, the first time for each of 34 provinces"),
        ];
    }

    private static string Dashboard(int number) => $"/don-vi/{NationalHost.Tree.Provinces[number % NationalHost.Tree.Provinces.Length].Code}";

    private static async Task<List<double>> OpenAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var milliseconds = new List<double>();
        for (var i = 0; i < 2 * Openings; i++)
        {
            var unit = i % 10 == 0
                ? NationalHost.Tree.Provinces[i / 10 % NationalHost.Tree.Provinces.Length]
                : NationalHost.Tree.Communes[(int)(i * 2_003L % NationalHost.Tree.Communes.Length)];
            var asked = Stopwatch.GetTimestamp();
            await host.GetAsync(FigureQuery.Of(SteeringMeasures.Status, DutyStatus.Overdue).AddressAt(unit), cancellationToken);
            if (i >= Openings)
            {
                milliseconds.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        return milliseconds;
    }

    private static async Task<List<double>> LookBackAsync(HostProcess host, CancellationToken cancellationToken)
    {
        var milliseconds = new List<double>();
        foreach (var province in NationalHost.Tree.Provinces)
        {
            var asked = Stopwatch.GetTimestamp();
            await host.GetAsync(FormattableString.Invariant($"/don-vi/{province.Code}?asof={NationalData.Day:yyyy-MM-dd}"), cancellationToken);
            milliseconds.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
        }

        return milliseconds;
    }

    private static async Task<double> BareStartAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(StartAndReads).Assembly.Location, NationalHost.Nothing])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await process.WaitForExitAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
