using System.Data.Common;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Journal.Storage;
using Dapper;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>Facts about the journal itself, with a small table of the tests' own.</summary>
public abstract class JournalStorageFacts : StorageFacts
{
    protected Task<AppendOutcome> Append(AppendRequest request) => Journal.AppendAsync(request, CancellationToken.None);

    protected async Task<List<(string Unit, string Duty, long Done, string? Note)>> RowsAsync()
    {
        await using var connection = await Services.GetRequiredService<IStorage>().OpenReadAsync(CancellationToken.None);
        return (await connection.QueryAsync<(string, string, long, string?)>("SELECT unit, duty, done, note FROM sample_duty ORDER BY unit, duty")).AsList();
    }

    protected async Task<List<OutboxMessage>> OutboxAsync()
    {
        await using var view = await Services.GetRequiredService<IJournalViews>().OpenAsync(CancellationToken.None);
        var messages = new List<OutboxMessage>();
        await foreach (var message in view.ReadOutboxAsync("sample", CancellationToken.None))
        {
            messages.Add(message);
        }

        return messages;
    }

    /// <summary>Runs SQL on a connection that may write, behind the journal's back.</summary>
    protected async Task ExecuteAsync(string sql)
    {
        var (connection, transaction) = await Services.GetRequiredService<IDatabase>().BeginMigrationAsync(CancellationToken.None);
        await using (connection)
        await using (transaction)
        {
            await RunAsync(connection, transaction, sql);
            await transaction.CommitAsync();
        }
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton(new SchemaScripts("sample", typeof(Sample).Assembly));

    private static async Task RunAsync(DbConnection connection, DbTransaction transaction, string sql)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
