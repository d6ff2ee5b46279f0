using System.Collections.Immutable;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Domain.Decisions;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Grains;
using BmnnHierarchy.Accountability.Storage;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Storage.Tests.Accountability;

/// <summary>Lists of records: what they contain, count and leave out, on both databases.</summary>
public abstract class AccountabilityReadsFacts : StorageFacts, IUnitDirectory
{
    private const string NguyenGiap = "unit:31-11146";
    private const string Health = "unit:31-so_yt";
    private const string QuePhong = "unit:40-16738";

    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();
    private static readonly DateTimeOffset Morning = VietnamTime.StartOf(new DateOnly(2026, 11, 21)).AddHours(8);

    private DateTimeOffset _now = Morning;
    private int _commands;

    public IUnitTree Current => Tree;

    private IStorage Storage => Services.GetRequiredService<IStorage>();

    private AccountabilityReads Reads => new(Storage, this);

    [Theory]
    [InlineData(NguyenGiap, 1)]
    [InlineData("unit:31", 2)]
    [InlineData("unit:40", 1)]
    [InlineData("unit:bca", 3)]
    [InlineData("unit:31-ca", 0)]
    public async Task A_unit_sees_itself_a_province_its_own(string within, int records)
    {
        await AskAsync(NguyenGiap, Health, QuePhong);
        var page = await ListAsync(within);
        (page.Rows.Length, page.Total).ShouldBe((records, records));
    }

    [Fact]
    public async Task A_row_says_what_the_unit_answered_and_the_numbers_by_status_count_all_pages()
    {
        await AskAsync(NguyenGiap, Health);
        _now = Morning.AddHours(1);
        await DoAsync(NguyenGiap, "nguyengiap", (state, now) => Explaining.Decide(
            state, new AnswerExplanation("command-1", "GT-1", null, "Thiếu cán bộ", new DocumentReference("45/BC-UBND", new DateOnly(2026, 11, 20)), null), now));

        var page = await Reads.ListAsync(Filter("unit:31") with { PageSize = 1, Sort = RecordSort.Unit }, default);

        page.Rows.ShouldHaveSingleItem();
        page.ByStatus.ShouldBe(new Dictionary<int, int> { [(int)ExplanationStatus.AwaitingAnswer] = 1, [(int)ExplanationStatus.Answered] = 1 }, ignoreOrder: true);
        (await ListAsync(NguyenGiap)).Rows.ShouldHaveSingleItem().ShouldBe(new RecordRow(
            UnitKey.Parse(NguyenGiap), "GT-1", (int)ExplanationStatus.Answered, (int)FigureKind.OverdueDuties, "Vì sao quá hạn?", null, null, "45/BC-UBND",
            Morning, VietnamTime.StartOf(new DateOnly(2026, 11, 26)), null, Morning.AddHours(1), "lanhdao.hp"));
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        await AskAsync(NguyenGiap, Health);
        (await Reads.ListAsync(Filter("unit:31") with { UnitText = "nguyen giap" }, default)).Total.ShouldBe(1);
        (await Reads.ListAsync(Filter("unit:31") with { Statuses = [(int)ExplanationStatus.Overdue] }, default)).Total.ShouldBe(0);
        (await Reads.ListAsync(Filter("unit:31") with { Year = 2026, Category = (int)FigureKind.OverdueDuties }, default)).Total.ShouldBe(2);
        (await Reads.ListAsync(Filter("unit:31") with { Year = 2025 }, default)).Total.ShouldBe(0);
        (await Reads.ListAsync(Filter("unit:31") with { Kind = RecordKind.Directive }, default)).Total.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_overdue_comes_first_and_units_with_a_deadline_are_found_until_it_is_recorded()
    {
        await AskAsync(Health, NguyenGiap);
        var due = new DueUnits(Storage);
        var midnight = VietnamTime.StartOf(new DateOnly(2026, 11, 26));
        (await due.UpToAsync(midnight.AddSeconds(-1), default)).ShouldBeEmpty();
        (await due.UpToAsync(midnight, default)).ShouldBe([NguyenGiap, Health]);

        _now = midnight;
        await DoAsync(NguyenGiap, "system", (state, now) => PassingTime.Decide(state, now.Now));

        (await due.UpToAsync(midnight, default)).ShouldBe([Health]);
        (await ListAsync("unit:31")).Rows.Select(row => (row.Unit.ToString(), row.Status)).ShouldBe(
            [(NguyenGiap, (int)ExplanationStatus.Overdue), (Health, (int)ExplanationStatus.AwaitingAnswer)]);
    }

    [Fact]
    public async Task A_sent_directive_has_a_row_for_each_receiver_that_the_units_own_row_replaces()
    {
        await DoAsync("unit:31", "lanhdao.hp", (state, now) => Directing.Decide(
            state, new SendDirective("command-1", "Kiểm tra ngay", null, DirectiveDeadline.Hours(4), [NguyenGiap, Health]), UnitKey.Parse("unit:31"), now));
        await DoAsync(NguyenGiap, "system", (state, _) => Receiving.Decide(
            state, new DirectiveDispatch("31-CD-1", "unit:31", 1, "Kiểm tra ngay", null, "lanhdao.hp", Morning, Morning.AddHours(4), false)));

        var page = await Reads.ListAsync(new RecordFilter(UnitKey.Parse("unit:31"), RecordKind.Directive, [], Parent: "31-CD-1", Sort: RecordSort.Unit), default);

        page.Rows.Select(row => (row.Unit.ToString(), row.Status)).ShouldBe(
            [(Health, (int)DirectiveStatus.OnItsWay), (NguyenGiap, (int)DirectiveStatus.NotRead)], ignoreOrder: true);
    }

    [Fact]
    public async Task Only_difficulties_that_wait_are_offered_to_be_consolidated()
    {
        await RaiseAsync(NguyenGiap);
        await RaiseAsync(Health);
        await RaiseAsync(QuePhong);
        await DoAsync(Health, "system", (state, _) => Hindrances.Decide(state, new MatterDispatch("31-VM-1", 1, ["KK-1"], null)));
        (await new WaitingDifficulties(Storage).OfAsync("unit:31", default)).ShouldBe([new DifficultyReference(NguyenGiap, "KK-1")]);
    }

    [Fact]
    public async Task Duties_to_explain_are_those_asked_about_by_name_until_the_answer_is_accepted()
    {
        await AskAsync(Health);
        await AskAboutAsync(NguyenGiap, "HP-III.7.4");
        await AskAboutAsync(NguyenGiap, "HP-IV.1.b@2026");
        await AskAboutAsync(NguyenGiap, "HP-III.7.4");
        await AskAboutAsync(QuePhong, "NA-I.1");
        (await Reads.DutiesToExplainAsync(UnitKey.Parse("unit:31"), default)).ShouldBe(
            [(UnitKey.Parse(NguyenGiap), "HP-III.7.4"), (UnitKey.Parse(NguyenGiap), "HP-IV.1.b@2026")], ignoreOrder: true);

        await DoAsync(NguyenGiap, "nguyengiap", (state, now) => Explaining.Decide(state, new AnswerExplanation("command-1", "GT-2", null, "Thiếu cán bộ", null, null), now));
        (await Reads.DutiesToExplainAsync(UnitKey.Parse(NguyenGiap), default)).Length.ShouldBe(2);
        await DoAsync(NguyenGiap, "lanhdao.hp", (state, now) => Explaining.Decide(state, new JudgeExplanation("command-1", "GT-2", null, true, null, null), now));
        (await Reads.DutiesToExplainAsync(UnitKey.Parse(NguyenGiap), default)).ShouldHaveSingleItem().Duty.ShouldBe("HP-III.7.4");
    }

    [Fact]
    public async Task Lists_are_there_after_a_restart()
    {
        await AskAsync(NguyenGiap);
        await RestartAsync();
        (await ListAsync("unit:31")).Total.ShouldBe(1);
    }

    protected override void Add(IServiceCollection services) =>
        services.AddSingleton(new SchemaScripts("accountability", typeof(AccountabilityModule).Assembly));

    private static RecordFilter Filter(string within) => new(UnitKey.Parse(within), RecordKind.Explanation, []);

    private Task<RecordPage> ListAsync(string within) => Reads.ListAsync(Filter(within), default);

    private async Task AskAsync(params string[] units)
    {
        foreach (var unit in units)
        {
            await DoAsync(unit, "lanhdao.hp", (state, now) => Explaining.Decide(
                state, new AskExplanation("command-1", "Vì sao quá hạn?", new Figure(FigureKind.OverdueDuties, null, 2, 14, Morning), new DateOnly(2026, 11, 25)), UnitKey.Parse(unit), now));
        }
    }

    private Task AskAboutAsync(string unit, string duty) => DoAsync(unit, "lanhdao.hp", (state, now) => Explaining.Decide(
        state, new AskExplanation("command-1", "Vì sao quá hạn?", new Figure(FigureKind.DaysOverdue, duty, 12, null, Morning), new DateOnly(2026, 11, 25)), UnitKey.Parse(unit), now));

    private Task RaiseAsync(string unit) => DoAsync(unit, "nguyengiap", (state, now) => Hindrances.Decide(
        state, new RaiseDifficulty("command-1", DifficultyKind.Money, "Chưa có kinh phí", null), UnitKey.Parse(unit), now));

    /// <summary>Decides and writes as the grain does, without an engine.</summary>
    private async Task DoAsync(string unit, string actor, Func<AccountabilityState, Circumstances, Result<Decision>> decide)
    {
        var key = UnitKey.Parse(unit);
        var stream = new EventStream<AccountabilityState>(Journal, AccountabilityFold.Instance, AccountabilityStreams.Of(key));
        await stream.LoadAsync(default);
        var before = stream.State;
        var decision = decide(before, new Circumstances(_now, actor, Tree));
        decision.Refusal.ShouldBeNull();
        var id = $"command-{++_commands:D4}";
        ImmutableArray<NewEvent> events = [.. decision.Value.Events.Select(happened => happened.ToEvent())];
        (await stream.AppendAsync(
            new CommandHeader(id, Digest.OfText(id), actor, _now, decision.Value.Reason), events,
            (after, head) => AccountabilityConsequences.Of(key, Tree, before, after, head), default)).ShouldBeOfType<AppendOutcome.Appended>();
    }
}

public sealed class Accountability_reads_on_Sqlite : AccountabilityReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult(TestDatabase.Sqlite());
}

[Collection(PostgresCollection.Name)]
public sealed class Accountability_reads_on_PostgreSql(PostgresFixture postgres) : AccountabilityReadsFacts
{
    protected override Task<TestDatabase> CreateDatabaseAsync() => TestDatabase.PostgresAsync(postgres.Server);
}
