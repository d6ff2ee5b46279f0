using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Rollup.Domain.Periods;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;
using Orleans;

namespace BmnnHierarchy.Storage.Tests.Rollup;

/// <summary>A period of a province is closed; then its units and leaders record, through their grains, what had happened in it.</summary>
public abstract class FacetPeriodFacts : StorageFacts, IUnitDirectory
{
    private const string Duty = "HP-III.7.4";
    private static readonly UnitKey Commune = UnitKey.FromCode("31-11146");
    private static readonly UnitKey Province = UnitKey.FromCode("31");
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    private readonly ManualTimeProvider _clock = new(VietnamTime.StartOf(new DateOnly(2026, 6, 5)).AddHours(8));
    private GrainTestHost _host = null!;
    private int _commands;

    IUnitTree IUnitDirectory.Current => Tree;

    [Fact]
    public async Task What_every_facet_recorded_late_stands_beside_the_frozen_figures_with_who_recorded_it_and_when()
    {
        await using var serving = await ServeAsync();
        await BeginAsync();
        await GoToAsync(7, 6);
        var closed = await CloseAsync();
        (await ReviewAsync()).ShouldSatisfyAllConditions(
            review => review.Holds.ShouldBeTrue(), review => review.Adjustments.ShouldBeEmpty(), review => review.Records.ShouldBeEmpty());

        await GoToAsync(7, 10);
        await As("nguyengiap").SteeringAsync(grain => grain.UpdateAsync(
            new UpdateDuty(Next(), Duty, null, new DutyReport(100, new DateOnly(2026, 6, 20), new Evidence("12/BB-UBND", new DateOnly(2026, 6, 20), EvidenceKind.Minutes, null), null)), default));
        await MeetAsync(new DateOnly(2026, 6, 18));
        await MeetAsync(new DateOnly(2026, 7, 8));
        var merit = new Merit(MeritForm.CertificateOfMerit, new DocumentReference("912/QĐ-UBND", new DateOnly(2026, 6, 25)), null, "Hoàn thành trước hạn", null);
        await As("lanhdao.hp").AccountAsync(Commune, grain => grain.RecordMeritAsync(new RecordMerit(Next(), merit), default));
        await As("lanhdao.hp").AccountAsync(Province, grain => grain.SettleAsync(
            new SettleMatter(Next(), "31-VM-1", null, false, "Đồng ý bổ sung biên chế", new DocumentReference("77/UBND-NC", new DateOnly(2026, 6, 28))), default));
        await DeliveredAsync();

        var review = await ReviewAsync();
        review.Holds.ShouldBeTrue();
        CanonicalJson.Write(review.Period).ShouldBe(CanonicalJson.Write(closed));
        Adjustment(review, SteeringMeasures.Status).Difference!.Value.Where(change => change != 0).ShouldBe([1, -1], ignoreOrder: true);
        Adjustment(review, CommitteeMeasures.LastMeeting).ShouldSatisfyAllConditions(
            meeting => meeting.Frozen.ShouldBe(Measure.Latest(null)), meeting => meeting.Adjusted.ShouldBe(Measure.Latest(new DateOnly(2026, 6, 18))));
        Adjustment(review, AccountabilityMeasures.MeritsOf(2026)).Difference.ShouldBe([0, 1, 0, 0, 0]);
        Adjustment(review, AccountabilityMeasures.Difficulties).Difference.ShouldBe([0, -1, 0, 1, 0, 0]);
        review.Units.ShouldBe([Commune]);
        review.Records.Select(record => (record.Unit, record.Act, record.Account)).ShouldBe(
        [
            (Commune, "accountability.difficulty-followed", "system"),
            (Commune, "accountability.merit-recorded", "lanhdao.hp"),
            (Commune, "committees.meeting-held", "nguyengiap"),
            (Commune, "steering.duty-updated", "nguyengiap"),
        ], ignoreOrder: true);
        review.Records.ShouldAllBe(record => VietnamTime.DayOf(record.At) == new DateOnly(2026, 7, 10));
        review.Adjustments.Select(adjustment => adjustment.Measure).ShouldBe(review.Records.SelectMany(record => record.Measures).Distinct().Order(StringComparer.Ordinal));
        await Should.ThrowAsync<AccessDeniedException>(() => ReviewAsync("bo.a03"));
    }

    [Fact]
    public async Task A_closed_period_and_its_adjustments_are_the_same_after_a_restart()
    {
        await using var serving = await ServeAsync();
        await BeginAsync();
        await GoToAsync(7, 6);
        await CloseAsync();
        await GoToAsync(7, 10);
        await MeetAsync(new DateOnly(2026, 6, 18));
        await DeliveredAsync();
        var before = await ReviewAsync();
        await GoToAsync(7, 11);
        var after = await ReviewAsync();
        after.Records.ShouldHaveSingleItem();
        CanonicalJson.Write(after).ShouldBe(CanonicalJson.Write(before));
    }

    [Fact]
    public async Task A_period_closed_by_the_rules_of_before_holds_and_what_they_left_out_is_an_adjustment()
    {
        await using var serving = await ServeAsync();
        await BeginAsync();
        await GoToAsync(7, 3);
        await MeetAsync(new DateOnly(2026, 6, 18));
        await GoToAsync(7, 6);
        await CloseByTheRulesOfBeforeAsync();
        await GoToAsync(7, 10);

        var review = await ReviewAsync();
        review.Period.Rules.ShouldBe(RestatingRules.DutiesOnly);
        review.Holds.ShouldBeTrue();
        review.Adjustments.ShouldHaveSingleItem().Measure.ShouldBe(CommitteeMeasures.LastMeeting);
        review.Records.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            record => record.Act.ShouldBe("committees.meeting-held"), record => VietnamTime.DayOf(record.At).ShouldBe(new DateOnly(2026, 7, 3)));
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton<TimeProvider>(_clock).AddSingleton<IUnitDirectory>(this).AddAccess().AddRollup().AddPlans().AddSteering().AddCommittees().AddAccountability();

    private async Task<Serving> ServeAsync()
    {
        _host = await GrainTestHost.StartAsync(
            new GrainTestSettings { Time = _clock },
            services =>
            {
                services.AddJournal(Database.Configure);
                Add(services);
            },
            typeof(RollupModule).Assembly, typeof(PlansModule).Assembly, typeof(SteeringModule).Assembly, typeof(CommitteesModule).Assembly, typeof(AccountabilityModule).Assembly);
        return new Serving(this);
    }

    /// <summary>June: the commune has a duty, a committee, and a difficulty in a matter of the province.</summary>
    private async Task BeginAsync()
    {
        await As("thuongtruc.hp").SteeringAsync(grain => grain.AssignAsync(new AssignDuties(Next(), "31-298-2025", [Duty]), default));
        var seats = CompositionCatalogue.LoadEmbedded().For(Tree.Find(Commune)!, new DateOnly(2026, 6, 5))!.Seats;
        await As("nguyengiap").CommitteeAsync(grain => grain.DecideAsync(
            new CommitteeTerms(Next(), null),
            new CompositionDecision(
                DecisionKind.Establishment, new DecisionPaper("12/QĐ-UBND", new DateOnly(2026, 6, 5), "Ủy ban nhân dân xã"), null,
                [.. seats.Select(seat => new SeatHolder(seat.Post, seat.Code, "Nguyễn Văn Mẫu", "Chức vụ", "Đơn vị"))]),
            default));
        await As("nguyengiap").AccountAsync(Commune, grain => grain.RaiseAsync(new RaiseDifficulty(Next(), DifficultyKind.People, "Thiếu cán bộ chuyên trách", null), default));
        await As("thuongtruc.hp").AccountAsync(Province, grain => grain.ConsolidateAsync(
            new ConsolidateDifficulties(Next(), "Thiếu cán bộ ở cấp xã", [new DifficultyReference(Commune.ToString(), "KK-1")]), default));
        await DeliveredAsync();
    }

    private Task MeetAsync(DateOnly heldOn) => As("nguyengiap").CommitteeAsync(grain => grain.RecordMeetingAsync(
        new CommitteeTerms(Next(), null), new NewMeeting(heldOn, MeetingKind.Regular, 5, "03/BB-BCĐ"), default));

    private async Task<ClosedPeriod> CloseAsync()
    {
        using var scope = Calling("thuongtruc.hp");
        return (await _host.Grains.GetGrain<IPeriodGrain>(Province.ToString()).CloseAsync(new ClosePeriod(Next(), "2026-06"), default)).ToResult().Value;
    }

    /// <summary>As the product did before: figures by the first rules, in an event of the first version.</summary>
    private async Task CloseByTheRulesOfBeforeAsync()
    {
        var period = FigurePeriod.Parse("2026-06").Value;
        await using var view = await _host.Services.GetRequiredService<IJournalViews>().OpenAsync(default);
        var frozen = (await _host.Services.GetRequiredService<PeriodFigures>().AtAsync(view, Province, period.Last, _clock.GetUtcNow(), RestatingRules.DutiesOnly, default)).State;
        var closed = new PeriodClosed(period.Key, period.First, period.Last, frozen.Snapshot, frozen.ToProofStep(withParts: false).Children);
        var header = new CommandHeader(Next(), Digest.OfText(period.Key), "thuongtruc.hp", _clock.GetUtcNow(), null);
        var stream = PeriodStreams.Of(Province);
        var events = EventChain.Extend(stream, StreamHead.Empty, header, [closed.ToEvent() with { Version = 1 }]);
        (await _host.Services.GetRequiredService<IJournal>().AppendAsync(
            new AppendRequest(stream, StreamHead.Empty, header.CommandId, header.CommandDigest, events, [], []), default)).ShouldBeOfType<AppendOutcome.Appended>();
    }

    private async Task<PeriodReview> ReviewAsync(string account = "thuongtruc.hp") =>
        (await _host.Services.GetRequiredService<IPeriodReview>().ReviewAsync(Province, "2026-06", Person(account), default)).Value;

    private static PeriodAdjustment Adjustment(PeriodReview review, string measure) => review.Adjustments.Single(adjustment => adjustment.Measure == measure);

    /// <summary>The host is down meanwhile: to calls under way and idle grains a month in a moment would be a month of waiting.</summary>
    private async Task GoToAsync(int month, int day)
    {
        await DeliveredAsync();
        await _host.DisposeAsync();
        _clock.Advance(VietnamTime.StartOf(new DateOnly(2026, month, day)).AddHours(8) - _clock.GetUtcNow());
        await ServeAsync();
    }

    private Task DeliveredAsync() => _host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(default);

    private string Next() => $"command-{++_commands:D4}";

    private IDisposable Calling(string account) => _host.Services.GetRequiredService<ICallerContext>().Use(Person(account));

    private Hand As(string account) => new(this, account);

    private static Caller Person(string account) => new(account, account, [account switch
    {
        "nguyengiap" => Grant(Role.UnitAdministrator, Commune),
        "thuongtruc.hp" => Grant(Role.StandingBodyOfficer, Province),
        "lanhdao.hp" => Grant(Role.ProvincialLeader, Province),
        _ => Grant(Role.MinistryLiaison, UnitKey.FromCode("bca")),
    }]);

    private static Grant Grant(Role role, UnitKey unit) => new(role, unit, new DateRange(new DateOnly(2020, 1, 1), null));

    /// <summary>The host that serves at the end, whichever it is.</summary>
    private sealed class Serving(FacetPeriodFacts facts) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => facts._host.DisposeAsync();
    }

    /// <summary>Calls grains as one person; what is refused fails the test.</summary>
    private sealed class Hand(FacetPeriodFacts facts, string account)
    {
        public Task SteeringAsync<T>(Func<ISteeringGrain, Task<Reply<T>>> call) => CallAsync(Commune, call);

        public Task CommitteeAsync<T>(Func<ICommitteeGrain, Task<Reply<T>>> call) => CallAsync(Commune, call);

        public Task AccountAsync<T>(UnitKey unit, Func<IAccountabilityGrain, Task<Reply<T>>> call) => CallAsync(unit, call);

        private async Task CallAsync<TGrain, T>(UnitKey unit, Func<TGrain, Task<Reply<T>>> call)
            where TGrain : IGrainWithStringKey
        {
            using var scope = facts.Calling(account);
            (await call(facts._host.Grains.GetGrain<TGrain>(unit.ToString()))).ToResult().Refusal.ShouldBeNull();
        }
    }
}

public sealed class FacetPeriodsOnSqlite : FacetPeriodFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class FacetPeriodsOnPostgres(PostgresFixture postgres) : FacetPeriodFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
