using BmnnHierarchy.Host.Demo;
using BmnnHierarchy.Host.Serving;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>
/// What a host leaves in an empty folder when it has started and ended: schema, reference data and, in a demonstration, its
/// accounts. Each kind is made once, and every host that begins there gets a copy.
/// </summary>
internal sealed class StartedData(Func<string, Task> make) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private IReadOnlyList<(string Name, byte[] Bytes)>? _files;

    /// <summary>A demonstration's on the day of the tests, with reference data only.</summary>
    public static StartedData OfDemo { get; } = new(folder => StartAndEndAsync(new HostSettings(folder, Urls: null, [], new DemoSettings(ReferenceDataOnly: true, TestHost.Today))));

    /// <summary>An installation's, at the instant at which <see cref="ClockedHost"/> begins.</summary>
    public static StartedData OfClockedInstallation { get; } = new(folder => StartAndEndAsync(new HostSettings(folder, Urls: null, []), new ManualTimeProvider()));

    /// <summary>An installation's, begun now.</summary>
    public static StartedData OfInstallation { get; } = new(folder => StartAndEndAsync(new HostSettings(folder, Urls: null, [])));

    public async Task CopyToAsync(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, bytes) in await FilesAsync())
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, name), bytes);
        }
    }

    public void Dispose() => _gate.Dispose();

    private static async Task StartAndEndAsync(HostSettings settings, TimeProvider? clock = null)
    {
        await using var app = HostApplication.Build(settings, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.UseQuickPasswords();
            if (clock is not null)
            {
                builder.Services.Replace(ServiceDescriptor.Singleton(clock));
            }
        });
        await ServingHost.StartAsync(app, CancellationToken.None);
        await app.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);
        await app.StopAsync();
    }

    private async Task<IReadOnlyList<(string Name, byte[] Bytes)>> FilesAsync()
    {
        await _gate.WaitAsync();
        try
        {
            return _files ??= await MakeAsync();
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>The database alone: keys of cookies and the right to serve are each host's own.</summary>
    private async Task<IReadOnlyList<(string Name, byte[] Bytes)>> MakeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("bmnn-started-").FullName;
        try
        {
            await make(folder);
            var files = new List<(string Name, byte[] Bytes)>();
            foreach (var file in Directory.EnumerateFiles(folder, "bmnn.db*").Where(file => !file.EndsWith(".serving", StringComparison.Ordinal)))
            {
                files.Add((Path.GetFileName(file), await File.ReadAllBytesAsync(file)));
            }

            return files;
        }
        finally
        {
            TestFolder.Delete(folder);
        }
    }
}
