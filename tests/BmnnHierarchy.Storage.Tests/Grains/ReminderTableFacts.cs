using BmnnHierarchy.Grains.Embedded;
using BmnnHierarchy.Host.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Grains;

/// <summary>The embedded engine's reminders, in the database.</summary>
public abstract class ReminderTableFacts : StorageFacts
{
    private static readonly ReminderRow Daily = new(
        "steering", "unit:31-11146", "days", new DateTimeOffset(2026, 11, 21, 17, 0, 0, TimeSpan.Zero), TimeSpan.FromDays(1));

    private IReminderTable Table => Services.GetRequiredService<IReminderTable>();

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton(new SchemaScripts("grains", typeof(JournalReminderTable).Assembly));
        services.AddSingleton<IReminderTable, JournalReminderTable>();
    }

    [Fact]
    public async Task A_new_table_has_no_reminders() => (await Table.ReadAllAsync(default)).ShouldBeEmpty();

    [Fact]
    public async Task A_saved_reminder_is_read_back_after_a_restart()
    {
        await Table.SaveAsync(Daily, default);
        await RestartAsync();
        (await Table.ReadAllAsync(default)).ShouldBe([Daily]);
    }

    [Fact]
    public async Task Saving_again_replaces_the_reminder()
    {
        await Table.SaveAsync(Daily, default);
        var later = Daily with { FirstTick = Daily.FirstTick.AddHours(1), Period = TimeSpan.FromMinutes(90) };
        await Table.SaveAsync(later, default);
        (await Table.ReadAllAsync(default)).ShouldBe([later]);
    }

    [Fact]
    public async Task Reminders_of_other_grains_and_names_stay_apart()
    {
        ReminderRow[] rows = [Daily, Daily with { GrainKey = "unit:40-16738" }, Daily with { Name = "weeks" }, Daily with { GrainType = "rollup" }];
        foreach (var row in rows)
        {
            await Table.SaveAsync(row, default);
        }

        (await Table.ReadAllAsync(default)).ShouldBe(rows, ignoreOrder: true);
    }

    [Fact]
    public async Task A_removed_reminder_is_not_read()
    {
        await Table.SaveAsync(Daily, default);
        await Table.RemoveAsync(Daily, default);
        (await Table.ReadAllAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_removed_reminder_can_be_saved_again()
    {
        await Table.SaveAsync(Daily, default);
        await Table.RemoveAsync(Daily, default);
        await Table.SaveAsync(Daily, default);
        (await Table.ReadAllAsync(default)).ShouldBe([Daily]);
    }
}

public sealed class Reminders_on_Sqlite : ReminderTableFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Reminders_on_PostgreSql(PostgresFixture postgres) : ReminderTableFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
