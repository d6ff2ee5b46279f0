using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Testing.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>A closed period keeps its figures and their hash; what is corrected later stands beside them.</summary>
public abstract class PeriodFacts : RollupFacts
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 7, 6, 8, 0, 0, TimeSpan.FromHours(7)));

    private static UnitKey Sibling => SyntheticUnits.Commune(1, 2);

    protected override void Add(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        base.Add(services);
    }

    [Fact]
    public async Task Closing_freezes_what_is_known_of_the_last_day_and_a_later_correction_is_an_adjustment_beside_it()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2, At(2026, 6, 20));
        await ReportAsync(host.Services, Sibling, 5, At(2026, 6, 25));
        await ReportAsync(host.Services, Commune, 4, At(2026, 7, 3), reason: "Nhầm số");
        await DeliveredAsync(host);

        var closed = (await CloseAsync(host, "close-1", "2026-06")).Value;
        CountOf(closed.Snapshot).ShouldBe(9, "the correction of 3 July was known when the period was closed");
        (await ReviewAsync(host)).ShouldSatisfyAllConditions(review => review.Holds.ShouldBeTrue(), review => review.Adjustments.ShouldBeEmpty());

        _clock.Advance(TimeSpan.FromDays(10));
        await ReportAsync(host.Services, Sibling, 50, At(2026, 7, 10));
        await ReportAsync(host.Services, Commune, 1, At(2026, 7, 12), reason: "Rút bớt");
        await DeliveredAsync(host);

        var review = await ReviewAsync(host);
        review.Holds.ShouldBeTrue();
        CanonicalJson.Write(review.Period).ShouldBe(CanonicalJson.Write(closed));
        review.Adjustments.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            adjustment => adjustment.Measure.ShouldBe("things"),
            adjustment => adjustment.Frozen!.Values.ShouldBe([9]),
            adjustment => adjustment.Adjusted!.Values.ShouldBe([6]));
        review.Units.ShouldBe([Commune]);
        await Should.ThrowAsync<AccessDeniedException>(() => ReviewAsync(host, Liaison));
    }

    [Fact]
    public async Task A_period_is_closed_once_and_only_when_it_is_over_and_has_figures()
    {
        await using var host = await ServeAsync();
        await ReportAsync(host.Services, Commune, 2, At(2026, 6, 20));
        await DeliveredAsync(host);

        var closed = (await CloseAsync(host, "close-1", "2026-Q2")).Value;
        (await CloseAsync(host, "close-1", "2026-Q2")).Value.Snapshot.Hash.ShouldBe(closed.Snapshot.Hash);
        (await CloseAsync(host, "close-1", "2026-06")).Refusal!.Code.ShouldBe(RollupRefusals.CommandIdIsReused);
        (await CloseAsync(host, "close-2", "2026-Q2")).Refusal!.Code.ShouldBe(RollupRefusals.PeriodIsClosed);
        (await CloseAsync(host, "close-3", "2026-07")).Refusal!.ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe(RollupRefusals.PeriodIsNotOver), refusal => refusal.Arguments.ShouldBe(["2026-07-31"]));
        (await CloseAsync(host, "close-4", "2026-05")).Refusal!.Code.ShouldBe(RollupRefusals.PeriodHasNoFigures);
        foreach (var malformed in new[] { "", "2026-13", "2026-Q5", "26-01", "2026-1", "2026-06-30", "quý 2" })
        {
            (await CloseAsync(host, "close-5", malformed)).Refusal!.Code.ShouldBe(RollupRefusals.PeriodIsMalformed, malformed);
        }

        (await host.Services.GetRequiredService<IPeriodReview>().ReviewAsync(Province, "2026-05", Caller.System, CancellationToken.None))
            .Refusal!.Code.ShouldBe(RollupRefusals.PeriodIsNotClosed);
    }

    private static Caller Liaison => new("bo", "Bộ", [new Grant(Role.MinistryLiaison, SyntheticUnits.Ministry, new DateRange(new DateOnly(2020, 1, 1), null))]);

    private static Caller Officer => new("tt", "Thường trực", [new Grant(Role.StandingBodyOfficer, Province, new DateRange(new DateOnly(2020, 1, 1), null))]);

    private static DateTimeOffset At(int year, int month, int day) => VietnamTime.StartOf(new DateOnly(year, month, day)).AddHours(9);

    private static async Task<Result<ClosedPeriod>> CloseAsync(GrainTestHost host, string commandId, string period)
    {
        using var officer = host.Services.GetRequiredService<ICallerContext>().Use(Officer);
        return (await host.Grains.GetGrain<IPeriodGrain>(Province.ToString()).CloseAsync(new ClosePeriod(commandId, period), CancellationToken.None)).ToResult();
    }

    private static async Task<PeriodReview> ReviewAsync(GrainTestHost host, Caller? caller = null) =>
        (await host.Services.GetRequiredService<IPeriodReview>().ReviewAsync(Province, "2026-06", caller ?? Officer, CancellationToken.None)).Value;
}

public sealed class PeriodsOnSqlite : PeriodFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class PeriodsOnPostgres(PostgresFixture postgres) : PeriodFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
