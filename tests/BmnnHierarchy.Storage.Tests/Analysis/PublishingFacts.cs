using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Analysis.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Storage.Tests.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Analysis;

/// <summary>Publications of a running product: on disk before they are seen, and held against those before also by a host that has just started.</summary>
public abstract class PublishingFacts : RollupFacts
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.FromHours(7)));

    private static Caller Liaison => new("bo", "Bộ", [new Grant(Role.MinistryLiaison, Ministry, new DateRange(new DateOnly(2020, 1, 1), null))]);

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        base.Add(services);
        services.AddSingleton(new SchemaScripts("analysis", typeof(AnalysisModule).Assembly)).AddSingleton(PublicationRules.LoadEmbedded())
            .AddSingleton(PlansModule.ReferenceCore()).AddSingleton<PublicationStore>().AddSingleton<MinistryReading>()
            .AddSingleton<IMinistryPublications, MinistryPublications>();
    }

    [Fact]
    public async Task A_publication_that_was_seen_is_on_disk_and_a_restart_gives_it_the_same_number_and_masks()
    {
        Publication seen;
        await using (var host = await ServeAsync())
        {
            await ContributeAsync(host, version: 1, overdue: 2);
            seen = await CurrentAsync(host);
            seen.Number.ShouldBe(1);
            seen.Find(Province.ToString(), PublishedFigures.Overdue)!.Value.Value.ShouldBeNull("two are a small count");
            CanonicalJson.Write((await Store.OfDayAsync(seen.Day, default)).ShouldNotBeNull().ToPublication()).ShouldBe(CanonicalJson.Write(seen));
        }

        await using var restarted = await ServeAsync();
        _clock.Advance(TimeSpan.FromMinutes(1));
        CanonicalJson.Write((await CurrentAsync(restarted)) with { At = seen.At }).ShouldBe(CanonicalJson.Write(seen));
    }

    [Fact]
    public async Task What_was_masked_yesterday_is_not_given_away_by_a_host_that_started_today()
    {
        await using (var host = await ServeAsync())
        {
            await ContributeAsync(host, version: 1, overdue: 2);
            await CurrentAsync(host);
        }

        _clock.Advance(TimeSpan.FromDays(1));
        await using var restarted = await ServeAsync();
        await ContributeAsync(restarted, version: 2, overdue: 2, done: 61);
        var today = await CurrentAsync(restarted);
        today.Day.ShouldBe(new DateOnly(2026, 11, 21));
        today.Find(Province.ToString(), PublishedFigures.Overdue)!.Value.Masked.ShouldBe(MaskReason.SmallCounts);
        (await Publications(restarted).DaysAsync(Liaison, default)).Value.ShouldBe([today.Day, today.Day.AddDays(-1)]);
        (await Publications(restarted).OfDayAsync(today.Day.AddDays(-1), Liaison, default)).Value.Number.ShouldBe(1);
        (await Publications(restarted).OfDayAsync(today.Day.AddDays(-2), Liaison, default)).Refusal!.Code.ShouldBe(AnalysisRefusals.NoPublicationOnDay);
    }

    private PublicationStore Store => Services.GetRequiredService<PublicationStore>();

    private static IMinistryPublications Publications(GrainTestHost host) => host.Services.GetRequiredService<IMinistryPublications>();

    private static async Task<Publication> CurrentAsync(GrainTestHost host) => (await Publications(host).CurrentAsync(Liaison, default)).Value;

    /// <summary>Six communes of two provinces: many duties done, few overdue in one of them.</summary>
    private async Task ContributeAsync(GrainTestHost host, long version, long overdue, long done = 60)
    {
        foreach (var (province, commune) in from province in new[] { 1, 2 } from commune in new[] { 1, 2, 3 } select (province, commune))
        {
            var late = (province, commune) == (1, 1) ? overdue : 0;
            var statuses = new long[Enum.GetValues<DutyStatus>().Length];
            (statuses[(int)DutyStatus.DoneOnTime], statuses[(int)DutyStatus.Overdue]) = (done + commune, late);
            KeyedMeasure[] measures =
            [
                new(SteeringMeasures.Status, Measure.Distribution([.. statuses])),
                new(SteeringMeasures.Verified, Measure.Ratio(done / 2, done + commune)),
                new(SteeringMeasures.Claims, Measure.Distribution([done + commune - (done / 2), done / 2, 0, 0])),
                new(SteeringMeasures.HasOverdue, Measure.Flag(late > 0)),
            ];
            using var system = host.Services.GetRequiredService<ICallerContext>().Use(Caller.System);
            var unit = SyntheticUnits.Commune(province, commune);
            await host.Grains.GetGrain<IRollupGrain>(unit.ToString()).ContributeAsync(
                [new Contribution(unit.ToString(), "steering", version, _clock.GetUtcNow(), [.. measures.OrderBy(measure => measure.Key, StringComparer.Ordinal)])], default);
        }

        await DeliveredAsync(host);
    }
}

public sealed class Publishing_on_Sqlite : PublishingFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Publishing_on_PostgreSql(PostgresFixture postgres) : PublishingFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
