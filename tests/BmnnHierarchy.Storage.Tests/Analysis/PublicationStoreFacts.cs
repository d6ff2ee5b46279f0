using BmnnHierarchy.Analysis;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Analysis.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Analysis;

/// <summary>The last publication of each day is kept with what was masked, so that later ones can be held against it.</summary>
public abstract class PublicationStoreFacts : StorageFacts
{
    private static readonly DateOnly FirstDay = new(2026, 11, 20);

    private PublicationStore Store => Services.GetRequiredService<PublicationStore>();

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("analysis", typeof(AnalysisModule).Assembly)).AddSingleton<PublicationStore>();

    [Fact]
    public async Task The_schema_is_the_modules_own_script_and_is_applied_once()
    {
        using var fresh = await CreateDatabaseAsync();
        var services = new ServiceCollection().AddJournal(fresh.Configure);
        Add(services);
        await using var unmigrated = services.BuildServiceProvider();
        var migrator = unmigrated.GetRequiredService<IJournalMigrator>();

        (await migrator.MigrateAsync(default)).ShouldContain("analysis/2026-11-28-01-publication.sql");
        (await migrator.MigrateAsync(default)).ShouldBeEmpty();
        (await new PublicationStore(unmigrated.GetRequiredService<IJournal>(), unmigrated.GetRequiredService<IStorage>()).DaysAsync(9, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_publication_is_read_back_after_a_restart_with_every_figure_and_every_mask()
    {
        var written = RecordOf(FirstDay, number: 7, overdue: 3) with { Held = true };
        await Store.SaveAsync(written, default);

        await RestartAsync();
        var read = (await Store.OfDayAsync(FirstDay, default)).ShouldNotBeNull();
        CanonicalJson.Write(read).ShouldBe(CanonicalJson.Write(written));
        read.At.ShouldBe(written.At);
        read.Rows[1].Values.ShouldBe([40, 3, 37], "figures behind a mask and what is never given out stay known to the publisher");
        read.ToPublication().Find("unit:31", PublishedFigures.Overdue).ShouldBe(new PublishedFigure(null, MaskReason.SmallCounts));
        read.ToPublication().Find("unit:31", PublishedFigures.Counted).ShouldBe(PublishedFigure.Of(40));
    }

    [Fact]
    public async Task A_later_publication_of_a_day_takes_the_earlier_ones_place_and_leaves_other_days_alone()
    {
        await Store.SaveAsync(RecordOf(FirstDay, number: 1, overdue: 3), default);
        await Store.SaveAsync(RecordOf(FirstDay.AddDays(1), number: 2, overdue: 4), default);
        await Store.SaveAsync(RecordOf(FirstDay.AddDays(1), number: 3, overdue: 9), default);

        (await Store.DaysAsync(9, default)).ShouldBe([FirstDay.AddDays(1), FirstDay]);
        (await Store.OfDayAsync(FirstDay.AddDays(1), default)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            record => record.Number.ShouldBe(3), record => record.Rows[1].Values[1].ShouldBe(9));
        (await Store.OfDayAsync(FirstDay, default)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            record => record.Number.ShouldBe(1), record => record.Rows[1].Values[1].ShouldBe(3));
    }

    [Fact]
    public async Task Days_come_latest_first_whatever_the_order_in_which_they_were_saved_also_across_a_new_year()
    {
        DateOnly[] days = [new(2027, 1, 2), new(2026, 9, 30), new(2026, 12, 31), new(2026, 10, 1), new(2027, 1, 1)];
        foreach (var (day, number) in days.Select((day, i) => (day, i + 1)))
        {
            await Store.SaveAsync(RecordOf(day, number, overdue: 3), default);
        }

        (await Store.DaysAsync(9, default)).ShouldBe(days.OrderDescending());
        (await Store.DaysAsync(2, default)).ShouldBe([new DateOnly(2027, 1, 2), new DateOnly(2027, 1, 1)]);
        (await Store.LastAsync(3, default)).Select(record => record.Day).ShouldBe([new(2027, 1, 2), new(2027, 1, 1), new DateOnly(2026, 12, 31)]);
    }

    [Fact]
    public async Task A_day_without_a_publication_has_none_and_does_not_borrow_a_neighbours()
    {
        (await Store.LastAsync(2, default)).ShouldBeEmpty();
        await Store.SaveAsync(RecordOf(FirstDay, number: 1, overdue: 3), default);
        (await Store.OfDayAsync(FirstDay.AddDays(-1), default)).ShouldBeNull();
        (await Store.OfDayAsync(FirstDay.AddDays(1), default)).ShouldBeNull();
        (await Store.LastAsync(2, default)).ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public async Task What_a_host_saved_another_host_on_the_same_database_reads()
    {
        await Store.SaveAsync(RecordOf(FirstDay, number: 1, overdue: 3), default);
        await using var standby = await StartHostAsync();
        (await standby.GetRequiredService<PublicationStore>().LastAsync(1, default)).ShouldHaveSingleItem().Day.ShouldBe(FirstDay);
    }

    private static PublicationRecord RecordOf(DateOnly day, long number, long overdue) => new(
        number,
        day,
        VietnamTime.StartOf(day).AddHours(9).AddTicks(1234567),
        Held: false,
        new PublicationRule("2025-1", new DateOnly(2025, 1, 1), 5, 2, 85, 5, 10, "Kế hoạch 298/KH-UBND, mục IV", "298/KH-UBND, section IV"),
        [PublishedFigures.Counted, PublishedFigures.Overdue],
        [$"{PublishedFigures.Overdue}.rest-1"],
        [
            new RecordedRow("unit:bca", [90, 20, 70], [false, false]),
            new RecordedRow("unit:31", [40, overdue, 40 - overdue], [false, true]),
        ]);
}

public sealed class Publications_on_Sqlite : PublicationStoreFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Publications_on_PostgreSql(PostgresFixture postgres) : PublicationStoreFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
