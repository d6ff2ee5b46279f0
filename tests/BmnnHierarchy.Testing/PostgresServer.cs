using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BmnnHierarchy.Testing;

/// <summary>
/// A private PostgreSQL server for tests: its own temporary directory and port, on 127.0.0.1 only, stopped and removed when
/// disposed of. Run as user <c>postgres</c> when the tests run as root, because PostgreSQL refuses root.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string InstallationRoot = "/usr/lib/postgresql";

    private readonly string _binaries;
    private readonly string _directory;
    private int _databases;

    private PostgresServer(string binaries, string directory, int port) => (_binaries, _directory, Port) = (binaries, directory, port);

    public int Port { get; }

    /// <summary>Folder of <c>pg_ctl</c>, <c>pgbench</c> and the rest.</summary>
    public string Binaries => _binaries;

    /// <summary>Null when PostgreSQL is installed, otherwise what is missing.</summary>
    public static string? WhyUnavailable => FindBinaries() is null
        ? $"No PostgreSQL server under {InstallationRoot}/*/bin: install the package 'postgresql'."
        : null;

    /// <exception cref="InvalidOperationException">PostgreSQL is not installed, or did not start.</exception>
    public static async Task<PostgresServer> StartAsync()
    {
        var binaries = FindBinaries() ?? throw new InvalidOperationException(WhyUnavailable);
        var directory = await CreateDirectoryAsync();
        var server = new PostgresServer(binaries, directory, FreePort());
        try
        {
            await server.RunAsync("initdb", "-D", server.Data, "-U", "bmnn", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
            await server.RunAsync(
                "pg_ctl", "-D", server.Data, "-l", Path.Combine(directory, "log"), "-w", "-t", "60",
                "-o", $"-p {server.Port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200",
                "start");
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Creates an empty database and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string name = "test")
    {
        var database = string.Create(CultureInfo.InvariantCulture, $"{name.ToLowerInvariant()}_{Interlocked.Increment(ref _databases)}");
        await RunAsync("createdb", "-h", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-U", "bmnn", database);
        return $"Host=127.0.0.1;Port={Port};Username=bmnn;Database={database};Timeout=15;Include Error Detail=true";
    }

    /// <summary>Runs one of PostgreSQL's programs as the server's user and returns what it printed.</summary>
    public async Task<string> RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        return Environment.UserName == "root"
            ? await ExecuteAsync("runuser", ["-u", "postgres", "--", path, .. arguments])
            : await ExecuteAsync(path, arguments);
    }

    /// <summary>Stops the server at once, as a crash would, and keeps its data.</summary>
    public Task KillAsync() => RunAsync("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
        {
            await KillAsync();
        }

        TestFolder.Delete(_directory);
    }

    private string Data => Path.Combine(_directory, "data");

    private static string? FindBinaries() => Directory.Exists(InstallationRoot)
        ? Directory.EnumerateDirectories(InstallationRoot)
            .Select(version => Path.Combine(version, "bin"))
            .Where(folder => File.Exists(Path.Combine(folder, "pg_ctl")))
            .OrderDescending(StringComparer.Ordinal)
            .FirstOrDefault()
        : null;

    private static async Task<string> CreateDirectoryAsync()
    {
        var directory = Directory.CreateTempSubdirectory("bmnn-postgres-").FullName;
        if (Environment.UserName == "root")
        {
            await ExecuteAsync("chown", ["postgres", directory]);
        }

        return directory;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<string> ExecuteAsync(string file, string[] arguments)
    {
        // A server that pg_ctl starts inherits its output: a pipe would stay open as long as the server runs.
        var isStart = arguments.Contains("start");
        using var process = Process.Start(new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = !isStart,
            RedirectStandardError = !isStart,
            WorkingDirectory = Path.GetTempPath(),
        })!;
        var output = isStart ? "" : await process.StandardOutput.ReadToEndAsync();
        var errors = isStart ? "" : await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{Path.GetFileName(file)} {string.Join(' ', arguments)} failed: {errors}");
    }
}
