using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Grains;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Storage.Tests.Steering;

/// <summary>Units that do what the domain lets them do, written as the grain writes it, without an engine.</summary>
internal sealed class SteeringSeed(IJournal journal) : IUnitDirectory
{
    public const string HaiPhong = "31-298-2025";
    public const string NgheAn = "40-2025";

    public static readonly IPlanCatalogue Plans = PlansModule.ReferencePlans();
    private static readonly WorkingCalendar Calendar = CalendarFile.LoadEmbedded().ToCalendar();
    private static readonly IUnitTree Tree = UnitsModule.ReferenceTree();

    private int _commands;

    public DateOnly Today { get; set; } = new(2026, 6, 1);

    public IUnitTree Current => Tree;

    public Task AssignAsync(string unit, string plan, params string[] templates) => DoAsync(
        unit, (state, now) => Assigning.Decide(state, new AssignDuties("command-1", plan, [.. templates]), Tree.Find(UnitKey.Parse(unit)), now));

    public Task StartAsync(string unit, string duty) => ReportAsync(unit, duty, new DutyReport(40, null, null, null));

    public Task FinishAsync(string unit, string duty, DateOnly on) =>
        ReportAsync(unit, duty, new DutyReport(100, on, new Evidence("12/BB-UBND", on, EvidenceKind.Minutes, null), null));

    public Task VerifyAsync(string unit, string duty) => DoAsync(
        unit, (state, now) => Verifying.Decide(state, new VerifyDuty("command-1", duty, null, true, null), now with { Account = "kiemtra.hp" }));

    /// <summary>Writes a reminder as the sender's grain does; what it brings to units is another matter.</summary>
    public async Task SendReminderAsync(string sender, params ReminderTarget[] targets)
    {
        var key = UnitKey.Parse(sender);
        var stream = new EventStream<SentState>(journal, SentFold.Instance, ReminderNames.Stream(key));
        await stream.LoadAsync(CancellationToken.None);
        var decision = Reminding.Decide(stream.State, new SendReminder("command-1", "Đề nghị báo cáo", "215/CV-PA03", [.. targets]), key, Tree);
        var id = $"command-{++_commands:D4}";
        var header = new CommandHeader(id, Digest.OfText(id), "thuongtruc.hp", VietnamTime.StartOf(Today).AddHours(9), null);
        var sent = CanonicalJson.Read<ReminderSent>(decision.Value.Events[0].Payload);
        await stream.AppendAsync(
            header, decision.Value.Events, (_, _) => new Consequences(ReminderTables.Sent(key, sent, header.At, header.Actor), []), CancellationToken.None);
    }

    public Task ReceiveReminderAsync(string unit, string reminder, params string[] duties) => DoAsync(unit, (state, now) => Reminding.Decide(
        state, new ReminderDispatch(reminder, "thuongtruc.hp", now.Now, null, null, [.. duties]), now));

    public Task ReadReminderAsync(string unit, string reminder) => DoAsync(
        unit, (state, now) => Reminding.Decide(state, new ReadReminders("command-1", [reminder]), now));

    public Task RejectAsync(string unit, string duty) => DoAsync(
        unit, (state, now) => Verifying.Decide(state, new VerifyDuty("command-1", duty, null, false, "Thiếu biên bản"), now with { Account = "kiemtra.hp" }));

    public Task IssuePlanAsync(string unit, string plan, string number, DateOnly on) => DoAsync(
        unit, (state, now) => IssuingUnitPlans.Decide(state, new IssueUnitPlan("command-1", plan, number, on), now));

    public Task WithdrawPlanAsync(string unit, string plan) => DoAsync(
        unit, (state, now) => IssuingUnitPlans.Decide(state, new WithdrawUnitPlan("command-1", plan, "Nhầm"), now));

    public Task PassDaysAsync(string unit) => DoAsync(
        unit, (state, now) => PassingDays.Decide(state, now));

    public Task AskAsync(string unit, string duty, DutyRequestKind kind, DateOnly until) => DoAsync(
        unit, (state, now) => Asking.Decide(state, new AskRequest("command-1", duty, null, kind, until, "Chưa có kinh phí", "15/CV-UBND"), now));

    public Task DecideAsync(string unit, string duty, bool granted) => DoAsync(
        unit,
        (state, now) => DecidingRequests.Decide(
            state,
            new DecideRequest("command-1", duty, null, state.Duties[duty].Terms.Requests[^1].Sequence, granted, null, "Đã xem xét", null),
            now with { Account = "lanhdao.hp" }));

    private Task ReportAsync(string unit, string duty, DutyReport report) =>
        DoAsync(unit, (state, now) => Updating.Decide(state, new UpdateDuty("command-1", duty, null, report), now));

    private async Task DoAsync(string unit, Func<SteeringState, Circumstances, Result<Decision>> decide)
    {
        var key = UnitKey.Parse(unit);
        var stream = new EventStream<SteeringState>(journal, SteeringFold.Instance, SteeringStreams.Of(key));
        await stream.LoadAsync(CancellationToken.None);
        var before = stream.State;
        var decision = decide(before, new Circumstances(Today, "nguoi.bao.cao", Plans, Calendar));
        decision.Refusal.ShouldBeNull();
        var id = $"command-{++_commands:D4}";
        var header = new CommandHeader(id, Digest.OfText(id), "nguoi.bao.cao", VietnamTime.StartOf(Today).AddHours(9), null);
        var outcome = await stream.AppendAsync(
            header, decision.Value.Events, (after, head) => SteeringConsequences.Of(key, UnitLabel.Of(key, Tree), before, after, head), CancellationToken.None);
        outcome.ShouldBeOfType<AppendOutcome.Appended>();
    }
}
