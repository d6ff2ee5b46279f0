using System.Collections.Immutable;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Committees.Catalogue;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Committees.Grains;
using BmnnHierarchy.Committees.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Committees;

/// <summary>Lists of committees: what they contain, count and leave out, on both databases.</summary>
public abstract class CommitteeReadsFacts : StorageFacts, IUnitDirectory
{
    private const string NguyenGiap = "unit:31-11146";
    private const string Health = "unit:31-so_yt";
    private const string Finance = "unit:31-so_tc";
    private const string QuePhong = "unit:40-16738";

    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();
    private static readonly CompositionCatalogue Compositions = CompositionCatalogue.LoadEmbedded();
    private static readonly DateOnly Day = new(2026, 3, 2);

    private int _commands;

    IUnitTree IUnitDirectory.Current => Tree;

    private CommitteeReads Reads => new(Services.GetRequiredService<IStorage>(), this);

    [Fact]
    public async Task A_row_says_how_the_committee_stands_without_a_name()
    {
        await SeedAsync();
        var page = await Reads.ListAsync(Filter(Health), default);
        page.Rows.ShouldHaveSingleItem().ShouldBe(new CommitteeRow(
            UnitKey.Parse(Health), CommitteeStanding.Incomplete, 4, 5, Day.AddDays(10), Day.AddDays(10), "12/QĐ-SYT", Day, Day.AddDays(5), 1));
        page.Total.ShouldBe(1);
    }

    [Fact]
    public async Task Those_without_a_committee_come_first_then_the_longest_vacancy()
    {
        await SeedAsync();
        var page = await Reads.ListAsync(Filter("unit:31"), default);
        page.Rows.Select(row => row.Unit.ToString()).ShouldBe([NguyenGiap, Health, Finance]);
        (page.Missing, page.Incomplete, page.Complete, page.Total).ShouldBe((1, 1, 1, 3));
        (await Reads.ListAsync(Filter("unit:bca"), default)).Total.ShouldBe(4);
        (await Reads.ListAsync(Filter("unit:99"), default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task Filters_hold_together_and_the_counts_are_those_of_all_units_below()
    {
        await SeedAsync();
        await FoundAsync(Filter("unit:31") with { Standings = [CommitteeStanding.Complete, CommitteeStanding.Incomplete] }, Health, Finance);
        await FoundAsync(Filter("unit:31") with { WithoutHead = true }, NguyenGiap, Health);
        await FoundAsync(Filter("unit:31") with { WithoutHead = true, Standings = [CommitteeStanding.Incomplete] }, Health);
        await FoundAsync(Filter("unit:31") with { VacantBefore = Day.AddDays(10) }, NguyenGiap);
        await FoundAsync(Filter("unit:31") with { VacantBefore = Day.AddDays(11) }, NguyenGiap, Health);
        await FoundAsync(Filter("unit:31") with { UnitText = "nguyen giap" }, NguyenGiap);
        await FoundAsync(Filter("unit:31") with { UnitText = "%" }, NguyenGiap, Health, Finance);
        await FoundAsync(Filter("unit:31") with { Page = 2, PageSize = 2 }, Finance);
    }

    private async Task FoundAsync(CommitteeFilter filter, params string[] units)
    {
        var page = await Reads.ListAsync(filter, default);
        page.Rows.Select(row => row.Unit.ToString()).ShouldBe(units);
        (page.Missing, page.Incomplete, page.Complete).ShouldBe((1, 1, 1));
    }

    private async Task SeedAsync()
    {
        await DoAsync(NguyenGiap, Day, Prescribing.Decide);
        await DoAsync(QuePhong, Day, Prescribing.Decide);
        foreach (var unit in (string[])[Health, Finance])
        {
            await DoAsync(unit, Day, (state, terms, now) => Composing.Decide(
                state, terms, new CompositionDecision(DecisionKind.Establishment, new DecisionPaper("12/QĐ-SYT", Day, "Sở"), null, Holders(now.Composition!)), now));
        }

        await DoAsync(Health, Day.AddDays(5), (state, terms, now) => Meetings.Record(
            state, terms, new NewMeeting(now.Today, MeetingKind.Regular, 4, "03/BB-BCĐ"), now));
        await DoAsync(Health, Day.AddDays(6), (state, terms, now) => Meetings.Conclude(state, terms, new NewConclusion("h1", "04/TB-BCĐ", now.Today, 2, null), now));
        await DoAsync(Health, Day.AddDays(10), (state, terms, now) => ChangingMembers.Depart(
            state, terms, "m1", new Departure(now.Today, DepartureCause.Retired, null, null), now));
    }

    private static ImmutableArray<SeatHolder> Holders(Composition composition) =>
        [.. composition.Seats.Select(seat => new SeatHolder(seat.Post, seat.Code, "Nguyễn Văn Mẫu", "Chức vụ", "Đơn vị"))];

    private async Task DoAsync(string unit, DateOnly today, Func<CommitteeState, CommitteeTerms, Circumstances, Result<Decision>> decide)
    {
        var key = UnitKey.Parse(unit);
        var found = Tree.Find(key)!;
        var stream = new EventStream<CommitteeState>(Journal, CommitteeFold.Instance, CommitteeStreams.Of(key));
        await stream.LoadAsync(CancellationToken.None);
        var id = $"command-{++_commands:D4}";
        var decision = decide(stream.State, new CommitteeTerms(id, null), new Circumstances(today, found, Compositions.For(found, today)));
        decision.Refusal.ShouldBeNull();
        var header = new CommandHeader(id, Digest.OfText(id), "nguoi.ghi", VietnamTime.StartOf(today).AddHours(9), null);
        (await stream.AppendAsync(header, decision.Value.Events, (after, head) => CommitteeConsequences.Of(key, Tree, after, head), CancellationToken.None))
            .ShouldBeOfType<AppendOutcome.Appended>();
    }

    private static CommitteeFilter Filter(string within) => new(UnitKey.Parse(within), [], null, false, null, 1, 50);

    protected override void Add(IServiceCollection services) => services.AddSingleton(new SchemaScripts("committees", typeof(CommitteesModule).Assembly));
}

public sealed class Committee_reads_on_Sqlite : CommitteeReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Committee_reads_on_PostgreSql(PostgresFixture postgres) : CommitteeReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
