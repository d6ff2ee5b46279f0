using BmnnHierarchy.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Testing;

/// <summary>A fresh database for one test class, and the settings that lead to it. Removed when disposed of.</summary>
public sealed class TestDatabase : IDisposable
{
    private readonly string? _folder;

    private TestDatabase(StorageProvider provider, string? connectionString, string? folder) =>
        (Provider, ConnectionString, _folder) = (provider, connectionString, folder);

    public StorageProvider Provider { get; }

    /// <summary>PostgreSQL only.</summary>
    public string? ConnectionString { get; }

    /// <summary>SQLite only: the data folder.</summary>
    public string DataFolder => _folder ?? throw new InvalidOperationException("Not a SQLite database.");

    public static TestDatabase Sqlite() =>
        new(StorageProvider.Sqlite, null, Directory.CreateTempSubdirectory("bmnn-sqlite-").FullName);

    public static async Task<TestDatabase> PostgresAsync(PostgresServer server) =>
        new(StorageProvider.PostgreSql, await server.CreateDatabaseAsync(), null);

    /// <summary>For <c>AddJournal</c>.</summary>
    public void Configure(StorageOptions options)
    {
        options.Provider = Provider;
        options.ConnectionString = ConnectionString;
        options.DataFolder = _folder ?? options.DataFolder;
        options.MigrateOnStart = true;
    }

    /// <summary>Services with the journal on this database and whatever else a test adds, with the schema applied.</summary>
    public async Task<ServiceProvider> StartAsync(Action<IServiceCollection>? add = null)
    {
        var services = new ServiceCollection();
        services.AddJournal(Configure);
        add?.Invoke(services);
        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
        await provider.GetRequiredService<IJournalMigrator>().MigrateAsync(CancellationToken.None);
        return provider;
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            TestFolder.Delete(_folder);
        }
    }
}
