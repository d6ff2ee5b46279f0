using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Journal;

public abstract class MigrationFacts : JournalStorageFacts
{
    private IJournalMigrator Migrator => Services.GetRequiredService<IJournalMigrator>();

    [Fact]
    public async Task Migrating_twice_applies_nothing_the_second_time()
    {
        (await Migrator.PendingAsync(CancellationToken.None)).ShouldBeEmpty();
        (await Migrator.MigrateAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_database_gets_each_script_once_in_order_even_from_several_processes()
    {
        using var fresh = await CreateDatabaseAsync();
        await using var one = Unmigrated(fresh);
        await using var other = Unmigrated(fresh);

        (await Migrate(one, pendingOnly: true)).Length.ShouldBe(2);
        var applied = await Task.WhenAll(Task.Run(() => Migrate(one)), Task.Run(() => Migrate(other)));

        applied.SelectMany(scripts => scripts).ShouldBe(["journal/2026-11-21-01-journal.sql", "sample/2026-11-21-01-sample.sql"]);
    }

    [Fact]
    public async Task A_script_that_was_changed_after_it_was_applied_is_refused_by_name()
    {
        await ExecuteAsync("UPDATE journal_schema SET digest = 'another' WHERE module = 'sample'");

        (await Should.ThrowAsync<SchemaChangedException>(() => Migrator.MigrateAsync(CancellationToken.None)))
            .Message.ShouldContain("sample/2026-11-21-01-sample.sql");
    }

    [Fact]
    public async Task The_database_refuses_to_change_or_delete_events()
    {
        await Append(Sample.Append("s", StreamHead.Empty, "c", "1"));

        (await Should.ThrowAsync<Exception>(() => ExecuteAsync("UPDATE journal_event SET payload = '2'"))).Message.ShouldContain("append-only");
        (await Should.ThrowAsync<Exception>(() => ExecuteAsync("DELETE FROM journal_event"))).Message.ShouldContain("append-only");
        (await Journal.ReadAllAsync("s")).ShouldHaveSingleItem().Payload.ShouldBe("1");
    }

    private static async Task<string[]> Migrate(ServiceProvider services, bool pendingOnly = false)
    {
        var migrator = services.GetRequiredService<IJournalMigrator>();
        return [.. pendingOnly ? await migrator.PendingAsync(CancellationToken.None) : await migrator.MigrateAsync(CancellationToken.None)];
    }

    private ServiceProvider Unmigrated(TestDatabase database)
    {
        var services = new ServiceCollection().AddJournal(database.Configure);
        Add(services);
        return services.BuildServiceProvider();
    }
}

public sealed class Migration_on_Sqlite : MigrationFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Migration_on_PostgreSql(PostgresFixture postgres) : MigrationFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);

    [Fact]
    public async Task The_database_refuses_to_truncate_events() =>
        (await Should.ThrowAsync<Exception>(() => ExecuteAsync("TRUNCATE journal_event"))).Message.ShouldContain("append-only");
}
