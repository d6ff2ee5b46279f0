using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests;

/// <summary>Facts that hold on both databases: a derived class for each says which. Every test has a database of its own.</summary>
public abstract class StorageFacts : IAsyncLifetime
{
    protected TestDatabase Database { get; private set; } = null!;

    protected ServiceProvider Services { get; private set; } = null!;

    protected IJournal Journal => Services.GetRequiredService<IJournal>();

    public async Task InitializeAsync()
    {
        Database = await CreateDatabaseAsync();
        Services = await StartHostAsync();
    }

    public async Task DisposeAsync()
    {
        await Services.DisposeAsync();
        Database.Dispose();
    }

    protected abstract Task<TestDatabase> CreateDatabaseAsync();

    /// <summary>What the tests need beside the journal.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    /// <summary>Another process, as far as the database can tell.</summary>
    protected Task<ServiceProvider> StartHostAsync() => Database.StartAsync(Add);

    /// <summary>The process ends and starts again.</summary>
    protected async Task RestartAsync()
    {
        await Services.DisposeAsync();
        Services = await StartHostAsync();
    }
}
