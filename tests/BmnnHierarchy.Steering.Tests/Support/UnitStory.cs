using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Domain.Terms;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Tests.Support;

/// <summary>A unit's stream as it grows, without journal and grain: decides, appends in memory, folds.</summary>
internal sealed class UnitStory
{
    public const string HaiPhong = "31-298-2025";
    public const string Reporter = "nguyengiap";
    public const string Inspector = "kiemtra.hp";
    public const string StandingBody = "thuongtruc.hp";

    public static readonly IPlanCatalogue Plans = PlansModule.ReferencePlans();
    public static readonly WorkingCalendar Calendar = CalendarFile.LoadEmbedded().ToCalendar();
    public static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    private int _commands;

    public UnitStory(DateOnly today, string unit = "unit:31-11146")
    {
        Today = today;
        Unit = UnitKey.Parse(unit);
    }

    public UnitKey Unit { get; }

    public DateOnly Today { get; set; }

    public IPlanCatalogue PlansKnown { get; init; } = Plans;

    public SteeringState State { get; private set; } = SteeringState.Empty;

    public ImmutableList<RecordedEvent> Events { get; private set; } = [];

    public Contribution Contribution => SteeringContribution.Of(Unit, State, Events.Count);

    public static UnitStory WithDuties(DateOnly today, params string[] templates)
    {
        var story = new UnitStory(today);
        story.Assign(templates).ShouldBeTaken();
        return story;
    }

    public Duty Duty(string id) => State.Duties[id];

    public ImmutableArray<DutyHistoryEntry> History(string id)
    {
        var marks = DutyHistory.Marks(Duty(id), 1, DutyHistory.LargestPage);
        return DutyHistory.Of(Duty(id), marks, [.. marks.Select(mark => mark.Sequence).Distinct().Select(sequence => Events[(int)sequence - 1])]);
    }

    public DutyStatus Status(string id) => DutyStatusRule.StatusOn(Duty(id), State.AsOf);

    public Result<Decision> Assign(params string[] templates) => AssignPlan(HaiPhong, templates);

    public Result<Decision> AssignPlan(string plan, params string[] templates) =>
        Take("pa03", Assigning.Decide(State, new AssignDuties(NextCommand(), plan, [.. templates]), Tree.Find(Unit), Circumstances("pa03")));

    public Result<Decision> Update(string duty, DutyReport report, string by = Reporter, long? expected = null) =>
        Take(by, Updating.Decide(State, new UpdateDuty(NextCommand(), duty, expected, report), Circumstances(by)));

    public Result<Decision> Correct(string duty, long update, DutyReport report, string reason = "Nhầm ngày", string by = Reporter) =>
        Take(by, Correcting.Decide(State, new CorrectUpdate(NextCommand(), duty, null, update, reason, report), Circumstances(by)));

    public Result<Decision> Withdraw(string duty, long update, string reason = "Nhầm nhiệm vụ", string by = Reporter) =>
        Take(by, Withdrawing.Decide(State, new WithdrawUpdate(NextCommand(), duty, null, update, reason), Circumstances(by)));

    public Result<Decision> Verify(string duty, bool confirmed = true, string? reason = null, string by = Inspector) =>
        Take(by, Verifying.Decide(State, new VerifyDuty(NextCommand(), duty, null, confirmed, reason), Circumstances(by)));

    public Result<Decision> Ask(RequestKind kind, string duty, DateOnly until, string by = Reporter, string reason = "Chưa có kinh phí", string? number = null) =>
        Take(by, Asking.Decide(State, new AskRequest(NextCommand(), duty, null, kind, until, reason, number), Circumstances(by)));

    public Result<Decision> Verify(VerifyDuty command, string by = Inspector) =>
        Take(by, Verifying.Decide(State, command with { CommandId = NextCommand() }, Circumstances(by)));


    public Result<Decision> DecideRequest(string duty, long request, bool granted, DateOnly? until = null, string? reason = null, string? number = null, string by = StandingBody) =>
        Take(by, DecidingRequests.Decide(State, new DecideRequest(NextCommand(), duty, null, request, granted, until, reason, number), Circumstances(by)));

    public Result<Decision> WithdrawRequest(string duty, long request, string reason = "Đã làm xong", string by = Reporter) =>
        Take(by, DecidingRequests.Decide(State, new WithdrawRequest(NextCommand(), duty, null, request, reason), Circumstances(by)));

    public Result<Decision> SetNotApplicable(string duty, DateOnly until, string reason = "Đơn vị không có bộ phận cơ yếu", string by = StandingBody) =>
        Take(by, SettingNotApplicable.Decide(State, new SetNotApplicable(NextCommand(), duty, null, until, reason, null), Circumstances(by)));

    public Result<Decision> EndNotApplicable(string duty, string reason = "Đã lập bộ phận cơ yếu", string by = StandingBody) =>
        Take(by, SettingNotApplicable.Decide(State, new EndNotApplicable(NextCommand(), duty, null, reason), Circumstances(by)));

    public Result<Decision> RecordEvent(string plan, string template, DateOnly on, TimeOnly? at = null, string? number = null, string by = Reporter) =>
        Take(by, RecordingEvents.Decide(State, new RecordDutyEvent(NextCommand(), plan, template, on, at, number, null), Tree.Find(Unit), Circumstances(by)));

    /// <summary>Sequence of the last event.</summary>
    public long Last => Events[^1].Sequence;

    public Decision PassDays() =>
        Take(SystemAccount, PassingDays.Decide(State, Circumstances(SystemAccount))).Value;

    public DateTimeOffset Now => VietnamTime.StartOf(Today) + Clock;

    /// <summary>The time of day in Vietnam.</summary>
    public TimeSpan Clock { get; set; } = TimeSpan.FromHours(9);

    public Circumstances Circumstances(string account) => new(Today, account, PlansKnown, Calendar) { Now = Now, Level = Cascading.LevelOf(Tree.Find(Unit)) };

    private const string SystemAccount = "system";

    private string NextCommand() => $"command-{++_commands:D4}";

    public Result<Decision> Take(Result<Decision> result, string actor = SystemAccount)
    {
        _commands++;
        return Take(actor, result);
    }

    private Result<Decision> Take(string actor, Result<Decision> result)
    {
        if (!result.IsRefused && !result.Value.Events.IsEmpty)
        {
            var head = Events.IsEmpty ? StreamHead.Empty : new StreamHead(Events[^1].Sequence, Events[^1].Hash);
            var id = $"command-{_commands:D4}";
            var header = new CommandHeader(id, Digest.OfText(id), actor, Now, result.Value.Reason);
            var extended = EventChain.Extend(SteeringStreams.Of(Unit), head, header, result.Value.Events);
            Events = Events.AddRange(extended);
            State = extended.Aggregate(State, SteeringFold.Instance.Apply);
        }

        return result;
    }
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
}

internal static class Reports
{
    public static Evidence Minutes(DateOnly day) => new("12/BB-UBND", day, EvidenceKind.Minutes, null);

    public static DutyReport Started(int percent = 40) => new(percent, null, null, "Đã phân công cán bộ thực hiện");

    public static DutyReport Done(DateOnly day) => new(100, day, Minutes(day), null);
}
