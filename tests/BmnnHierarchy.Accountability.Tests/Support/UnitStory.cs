using System.Collections.Frozen;
using System.Collections.Immutable;
using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Domain.Decisions;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Accountability.Tests.Support;

/// <summary>A unit's stream as it grows, without journal and grain: decides, appends in memory, folds.</summary>
internal sealed class UnitStory(DateTimeOffset now, string unit = UnitStory.NguyenGiap)
{
    public const string NguyenGiap = "unit:31-11146";
    public const string HaiPhong = "unit:31";
    public const string Leader = "lanhdao.hp";
    public const string Officer = "thuongtruc.hp";
    public const string Commune = "nguyengiap";

    public static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    private int _commands;

    public UnitKey Unit { get; } = UnitKey.Parse(unit);

    public DateTimeOffset Now { get; set; } = now;

    public AccountabilityState State { get; private set; } = AccountabilityState.Empty;

    public ImmutableList<RecordedEvent> Events { get; private set; } = [];

    public Contribution Contribution => AccountabilityContribution.Of(Unit, State, Events.Count);

    public string NextCommand() => $"command-{++_commands:D4}";

    public static DateTimeOffset At(int year, int month, int day, int hour = 9) => VietnamTime.StartOf(new DateOnly(year, month, day)).AddHours(hour);

    public Result<Decision> Ask(DateOnly dueOn, string question = "Vì sao 2 nhiệm vụ quá hạn?", string by = Leader, Figure? figure = null) => Take(by, now =>
        Explaining.Decide(State, new AskExplanation(NextCommand(), question, figure ?? Overdue(), dueOn), Unit, now));

    public Result<Decision> Answer(string id = "GT-1", string text = "Đang bổ sung cán bộ", DocumentReference? document = null, DateOnly? promised = null, string by = Commune) => Take(by, now =>
        Explaining.Decide(State, new AnswerExplanation(NextCommand(), id, null, text, document, promised), now));

    public Result<Decision> Accept(string id = "GT-1", string by = Leader) => Take(by, now =>
        Explaining.Decide(State, new JudgeExplanation(NextCommand(), id, null, true, null, null), now));

    public Result<Decision> Return(DateOnly? dueOn, string? reason = "Chưa nêu biện pháp", string id = "GT-1", string by = Officer) => Take(by, now =>
        Explaining.Decide(State, new JudgeExplanation(NextCommand(), id, null, false, reason, dueOn), now));

    public Result<Decision> Withdraw(string id = "GT-1", string reason = "Số liệu đã được sửa", string by = Leader) => Take(by, now =>
        Explaining.Decide(State, new WithdrawExplanation(NextCommand(), id, null, reason), now));

    public Result<Decision> Send(int hours, params string[] units) => Take(Leader, now => Directing.Decide(
        State, new SendDirective(NextCommand(), "Kiểm tra ngay máy tính soạn thảo", "15/CĐ-UBND", DirectiveDeadline.Hours(hours), [.. units]), Unit, now));

    public Decision Receive(DirectiveDispatch dispatch) => Take("system", _ => Receiving.Decide(State, dispatch)).Value;

    public Decision Receive(MatterDispatch dispatch) => Take("system", _ => Hindrances.Decide(State, dispatch)).Value;

    public Result<Decision> Read(string id) => Take(Commune, _ => Receiving.Decide(State, new AcknowledgeDirective(NextCommand(), id)));

    public Result<Decision> AnswerDirective(string id, DirectiveOutcome outcome = DirectiveOutcome.Done) => Take(Commune, now =>
        Receiving.Decide(State, new AnswerDirective(NextCommand(), id, null, outcome, "Đã kiểm tra 4 máy", null), now));

    public Result<Decision> Raise(DifficultyKind kind = DifficultyKind.People, string text = "Thiếu cán bộ chuyên trách") => Take(Commune, now =>
        Hindrances.Decide(State, new RaiseDifficulty(NextCommand(), kind, text, null), Unit, now));

    public Result<Decision> Consolidate(params DifficultyReference[] members) => Consolidate(members.ToFrozenSet(), members);

    public Result<Decision> Consolidate(FrozenSet<DifficultyReference> waiting, params DifficultyReference[] members) => Take(Officer, now =>
        Settling.Decide(State, new ConsolidateDifficulties(NextCommand(), "Thiếu cán bộ ở cấp xã", [.. members]), Unit, waiting, now));

    public Result<Decision> Settle(string id, bool escalated = false, DocumentReference? document = null) => Take(Leader, now =>
        Settling.Decide(State, new SettleMatter(NextCommand(), id, null, escalated, "Đồng ý bổ sung biên chế", document), now));

    public Result<Decision> Close(string id, bool settled, string? reason = null) => Take(Commune, _ =>
        Hindrances.Decide(State, new CloseDifficulty(NextCommand(), id, null, settled, reason)));

    public Result<Decision> Record(Merit merit) => Take(Leader, now => Rewarding.Decide(State, new RecordMerit(NextCommand(), merit), Unit, now));

    public Result<Decision> Correct(string id, Merit merit, string reason = "Nhầm số quyết định") => Take(Leader, now =>
        Rewarding.Decide(State, new CorrectMerit(NextCommand(), id, null, merit, reason), now));

    public Decision PassTime() => Take("system", now => PassingTime.Decide(State, now.Now)).Value;

    public Result<Decision> Take(string actor, Func<Circumstances, Result<Decision>> decide)
    {
        var result = decide(new Circumstances(Now, actor, Tree));
        if (!result.IsRefused && !result.Value.Events.IsEmpty)
        {
            var head = Events.IsEmpty ? StreamHead.Empty : new StreamHead(Events[^1].Sequence, Events[^1].Hash);
            var id = $"command-{_commands:D4}-{Events.Count}";
            var header = new CommandHeader(id, Digest.OfText(id), actor, Now, result.Value.Reason);
            var extended = EventChain.Extend(AccountabilityStreams.Of(Unit), head, header, [.. result.Value.Events.Select(happened => happened.ToEvent())]);
            Events = Events.AddRange(extended);
            State = extended.Aggregate(State, AccountabilityFold.Instance.Apply);
        }

        return result;
    }

    private Figure Overdue() => new(FigureKind.OverdueDuties, null, 2, 14, Now);
}

internal static class Outcomes
{
    public static void ShouldBeTaken(this Result<Decision> result) => result.Refusal.ShouldBeNull();

    public static Refusal ShouldBeRefused(this Result<Decision> result, string code)
    {
        var refusal = result.Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe(code);
        return refusal;
    }

    public static ImmutableArray<long> Values(this Contribution contribution, string key) =>
        contribution.Measures.Single(measure => measure.Key == key).Measure.Values;
}
