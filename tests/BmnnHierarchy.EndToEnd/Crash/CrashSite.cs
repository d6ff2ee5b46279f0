using BmnnHierarchy.EndToEnd.Hosting;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.EndToEnd.Crash;

/// <summary>A database with a few units and their administrators, on which a host is started and killed again and again.</summary>
internal sealed class CrashSite : IAsyncDisposable
{
    private readonly DataDirectory _data;
    private readonly PostgresServer? _server;
    private readonly string[] _options;

    private CrashSite(DataDirectory data, PostgresServer? server, string[] options) => (_data, _server, _options) = (data, server, options);

    public static async Task<CrashSite> CreateAsync(StorageProvider provider)
    {
        var server = provider == StorageProvider.PostgreSql ? await PostgresServer.StartAsync() : null;
        var connection = server is null ? null : await server.CreateDatabaseAsync("crash");
        var data = new DataDirectory();
        string[] options = connection is null
            ? ["--data", data.Path]
            : ["--data", data.Path, "--Storage:Provider", "PostgreSql", "--Storage:ConnectionString", connection];
        var site = new CrashSite(data, server, options);
        try
        {
            await site.SeedAsync(provider, connection);
            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    public Task<HostProcess> StartHostAsync() => HostProcess.StartAsync(["serve", .. _options]);

    /// <summary>What <c>verify --json</c> answers about the database as it lies there.</summary>
    public Task<(int ExitCode, string Output)> VerifyAsync() => HostProcess.RunAsync(["verify", "--json", .. _options]);

    public async ValueTask DisposeAsync()
    {
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _data.Dispose();
    }

    private async Task SeedAsync(StorageProvider provider, string? connection)
    {
        await SeededUnits.WriteAsync(options =>
        {
            options.Provider = provider;
            options.ConnectionString = connection;
            options.DataFolder = _data.Path;
            options.MigrateOnStart = true;
        });
        var (exitCode, answer) = await HostProcess.RunAsync(["migrate", .. _options]);
        exitCode.ShouldBe(0, answer);
    }
}
