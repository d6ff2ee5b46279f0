using System.Collections.Concurrent;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BmnnHierarchy.Storage.Tests.Journal;

/// <summary>A whole host with the journal: lock, schema, delivery, stop.</summary>
public abstract class JournalHostFacts : JournalStorageFacts
{
    [Fact]
    public async Task What_is_appended_reaches_its_receiver_and_leaves_the_outbox()
    {
        var receiver = new Receiver();
        using var host = Build(receiver);
        await host.StartAsync();
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => host.Services.GetRequiredService<IJournal>().AppendAsync(
            Sample.Append($"s{i}", StreamHead.Empty, "c", "1") with { Outbox = [Sample.Message($"k{i}", 1, lane: $"unit:{i % 5}")] }, CancellationToken.None)));
        await host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

        receiver.Received.Select(message => message.Key).Distinct().Count().ShouldBe(100);
        (await OutboxAsync()).ShouldBeEmpty();
        await host.StopAsync();
    }

    [Fact]
    public async Task What_a_crashed_host_left_is_delivered_by_the_next()
    {
        await Append(Sample.Append("s", StreamHead.Empty, "c", "1") with { Outbox = [Sample.Message("k", 1)] });
        await Services.DisposeAsync();
        var receiver = new Receiver();
        using var host = Build(receiver);
        await host.StartAsync();
        await host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

        receiver.Received.ShouldBe([Sample.Message("k", 1)]);
        await host.StopAsync();
    }

    [Fact]
    public async Task A_second_host_starts_only_when_the_first_has_stopped()
    {
        using var first = Build(new Receiver());
        using var second = Build(new Receiver());
        await first.StartAsync();
        var starting = Task.Run(() => second.StartAsync());
        var lifetime = second.Services.GetRequiredService<IHostApplicationLifetime>();
        lifetime.ApplicationStarted.IsCancellationRequested.ShouldBeFalse();
        await first.StopAsync();
        await starting.WaitAsync(TimeSpan.FromSeconds(30));

        await Should.ThrowAsync<JournalUnavailableException>(() => first.Services.GetRequiredService<IJournal>().AppendAsync(
            Sample.Append("s", StreamHead.Empty, "late", "1"), CancellationToken.None));
        await second.StopAsync();
    }

    [Fact]
    public async Task A_host_that_may_not_migrate_names_what_is_missing()
    {
        using var fresh = await CreateDatabaseAsync();
        using var host = Build(new Receiver(), options =>
        {
            fresh.Configure(options);
            options.MigrateOnStart = false;
        });

        (await Should.ThrowAsync<InvalidOperationException>(() => host.StartAsync())).Message.ShouldContain("journal/2026-11-21-01-journal.sql");
    }

    private IHost Build(IOutboxHandler receiver, Action<StorageOptions>? configure = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddJournal(configure ?? Database.Configure);
        Add(builder.Services);
        builder.Services.AddSingleton(receiver);
        return builder.Build();
    }

    private sealed class Receiver : IOutboxHandler
    {
        public ConcurrentQueue<OutboxMessage> Received { get; } = new();

        public string Topic => "sample";

        public Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
        {
            foreach (var message in messages)
            {
                Received.Enqueue(message);
            }

            return Task.CompletedTask;
        }
    }
}

public sealed class JournalHost_on_Sqlite : JournalHostFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class JournalHost_on_PostgreSql(PostgresFixture postgres) : JournalHostFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
