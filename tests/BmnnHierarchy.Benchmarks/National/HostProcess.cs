using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace BmnnHierarchy.Benchmarks.National;

/// <summary>The national host as a process of its own, with a reader of its pages.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly long _started;
    private readonly HttpClient _client;

    private HostProcess(string dataFolder, CookieContainer cookies)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        _client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        _started = Stopwatch.GetTimestamp();
        _process = Process.Start(new ProcessStartInfo("dotnet", [typeof(HostProcess).Assembly.Location, NationalHost.Verb, dataFolder, address.OriginalString])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Seconds since the process was started.</summary>
    public double Age => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    /// <summary>What the process holds in memory, in MiB.</summary>
    public double Megabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <param name="cookies">Of a session that an earlier process on the same data has begun; or empty.</param>
    public static HostProcess Start(string dataFolder, CookieContainer cookies) => new(dataFolder, cookies);

    /// <summary>Asks for a page until the host answers it; at most three minutes.</summary>
    public async Task FirstAnswerAsync(string path, CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!await IsAnsweredAsync(path, cancellationToken))
        {
            if (_process.HasExited || Age > Patience.TotalSeconds)
            {
                throw new InvalidOperationException($"The host did not answer {path} in {Age:0} s.");
            }

            await ticks.WaitForNextTickAsync(cancellationToken);
        }
    }

    public async Task SignInAsync(CancellationToken cancellationToken)
    {
        using var answer = await _client.PostAsJsonAsync(
            "/api/v1/session", new { account = NationalHost.Leader, password = NationalHost.Password }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>The page as text; anything but 200 is a fault of the measurement.</summary>
    public async Task<string> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync(cancellationToken)
            : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private async Task<bool> IsAnsweredAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK && (await answer.Content.ReadAsByteArrayAsync(cancellationToken)).Length > 0;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
