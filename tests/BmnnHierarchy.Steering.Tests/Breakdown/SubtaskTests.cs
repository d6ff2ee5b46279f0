using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Breakdown;

public sealed class SubtaskTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly UnitStory _story = UnitStory.WithDuties(Day, Duty, "HP-IV.1.b");

    [Fact]
    public void A_duty_is_broken_down_and_its_sub_tasks_tell_the_progress_but_never_that_it_is_done()
    {
        Add("Rà soát tài liệu").ShouldBeTaken();
        Add("Lập biên bản bàn giao").ShouldBeTaken();
        View.Breakdown!.Subtasks.Select(subtask => (subtask.Id, subtask.Text, subtask.Owner)).ShouldBe(
            [("s1", "Rà soát tài liệu", "Văn phòng"), ("s2", "Lập biên bản bàn giao", "Văn phòng")]);
        Mark("s1", Day).ShouldBeTaken();
        View.Breakdown!.SuggestedProgress.ShouldBe(50);
        Mark("s2", Day).ShouldBeTaken();
        View.ShouldSatisfyAllConditions(
            view => view.Breakdown!.SuggestedProgress.ShouldBe(99),
            view => view.DoneOn.ShouldBeNull(),
            view => view.Status.ShouldBe(DutyStatus.NotDue),
            view => view.Version.ShouldBe(_story.Last));
        _story.Update(Duty, Reports.Done(Day)).ShouldBeTaken();
        Add("Việc thừa").ShouldBeRefused(BreakdownRefusals.SubtaskOfDoneDuty);
    }

    [Fact]
    public void Every_act_on_a_sub_task_stands_in_the_duty_s_history()
    {
        Add("Rà soát tài liệu");
        Add("Lập biên bản");
        Change("s1", "Rà soát, phân loại tài liệu").ShouldBeTaken();
        Mark("s1", Day).ShouldBeTaken();
        Mark("s1", null).ShouldBeTaken();
        Order("s2", "s1").ShouldBeTaken();
        Withdraw("s2", "Gộp vào việc khác").ShouldBeTaken();
        _story.History(Duty).Skip(1).Select(entry => entry.Act).ShouldBe(
        [
            DutyAct.SubtaskAdded, DutyAct.SubtaskAdded, DutyAct.SubtaskChanged, DutyAct.SubtaskDone, DutyAct.SubtaskReopened,
            DutyAct.SubtasksOrdered, DutyAct.SubtaskWithdrawn,
        ]);
        var withdrawn = _story.History(Duty)[^1];
        withdrawn.Reason.ShouldBe("Gộp vào việc khác");
        withdrawn.Facts.ShouldHaveSingleItem().ShouldBe(HistoryFact.Of("subtask", "Lập biên bản"));
        Add("Việc mới").ShouldBeTaken();
        View.Breakdown!.Subtasks.Select(subtask => subtask.Id).ShouldBe(["s1", "s3"]);
    }

    [Fact]
    public void A_sub_task_is_due_within_the_duty()
    {
        var due = _story.Duty(Duty).DueOn!.Value;
        Add("Việc", due: due).ShouldBeTaken();
        Add("Việc", due: due.AddDays(1)).ShouldBeRefused(BreakdownRefusals.SubtaskDueAfterDuty).Field.ShouldBe("dueOn");
        Add("Việc", due: new DateOnly(2025, 11, 17)).ShouldBeRefused(BreakdownRefusals.SubtaskDayTooEarly);
    }

    [Theory]
    [InlineData("", "Văn phòng", BreakdownRefusals.SubtaskTextMissing)]
    [InlineData("Việc", " ", BreakdownRefusals.SubtaskOwnerMissing)]
    [InlineData("Tài liệu TỐI MẬT số 3", "Văn phòng", SteeringRefusals.TextCarriesSecretMark)]
    [InlineData("hai\ndòng", "Văn phòng", SteeringRefusals.TextHasControlCharacters)]
    public void What_a_sub_task_says_is_checked(string text, string owner, string code) =>
        _story.Do((state, id, now) => BreakingDown.Decide(state, new AddSubtask(id, Duty, null, new SubtaskInput(text, owner, null)), now)).ShouldBeRefused(code);

    [Fact]
    public void What_cannot_be_done_to_a_sub_task_is_refused_and_nothing_is_recorded()
    {
        Add("Rà soát tài liệu");
        var before = _story.Last;
        Add(new string('a', 201)).ShouldBeRefused(SteeringRefusals.TextTooLong);
        Mark("s1", Day.AddDays(1)).ShouldBeRefused(BreakdownRefusals.SubtaskDoneInFuture);
        Mark("s1", null).ShouldBeRefused(BreakdownRefusals.SubtaskAlreadySo);
        Mark("s9", Day).ShouldBeRefused(BreakdownRefusals.SubtaskUnknown);
        Change("s1", "Rà soát tài liệu").ShouldBeRefused(BreakdownRefusals.SubtaskAlreadySo);
        Withdraw("s1", " ").ShouldBeRefused(SteeringRefusals.ReasonMissing);
        Order("s1", "s1").ShouldBeRefused(BreakdownRefusals.OrderIncomplete);
        Order("s1").ShouldBeRefused(BreakdownRefusals.SubtaskAlreadySo);
        _story.Last.ShouldBe(before);
    }

    [Fact]
    public void A_unit_issues_its_plan_revises_it_and_takes_a_slip_back()
    {
        HasPlan.ShouldBeFalse();
        Issue("45/KH-UBND", new DateOnly(2026, 1, 5)).ShouldBeTaken();
        HasPlan.ShouldBeTrue();
        Issue("60/KH-UBND", new DateOnly(2026, 1, 4)).ShouldBeRefused(BreakdownRefusals.UnitPlanTooEarly);
        Issue("60/KH-UBND", new DateOnly(2026, 2, 4)).ShouldBeTaken();
        _story.State.UnitPlans.Select(plan => (plan.Number, plan.Revision)).ShouldBe([("45/KH-UBND", 1), ("60/KH-UBND", 2)]);
        TakeBack("").ShouldBeRefused(SteeringRefusals.ReasonMissing);
        TakeBack("Nhầm số").ShouldBeTaken();
        _story.State.UnitPlans.ShouldHaveSingleItem().Number.ShouldBe("45/KH-UBND");
        TakeBack("Nhầm").ShouldBeTaken();
        HasPlan.ShouldBeFalse();
        TakeBack("Nhầm").ShouldBeRefused(BreakdownRefusals.UnitPlanNotFound);
    }

    [Fact]
    public void A_unit_plan_is_for_a_plan_that_binds_the_unit_and_is_named_by_its_number()
    {
        Issue("Kế hoạch của xã", Day).ShouldBeRefused(SteeringRefusals.DocumentNumberLooksLikeSubjectLine).Field.ShouldBe("number");
        Issue("45/KH-UBND", Day.AddDays(1)).ShouldBeRefused(BreakdownRefusals.UnitPlanInFuture);
        Issue("45/KH-UBND", new DateOnly(2025, 11, 17)).ShouldBeRefused(BreakdownRefusals.UnitPlanTooEarly);
        Issue("45/KH-UBND", Day, "40-2025").ShouldBeRefused(BreakdownRefusals.PlanDoesNotBindUnit);
        Issue("45/KH-UBND", Day, "99").ShouldBeRefused(SteeringRefusals.PlanUnknown);
    }

    [Fact]
    public void The_replay_of_the_events_is_the_live_contribution_and_the_snapshot_carries_all()
    {
        Add("Rà soát tài liệu");
        Mark("s1", Day);
        Issue("45/KH-UBND", Day);
        CanonicalJson.Write(new SteeringReplay().Replay(SteeringStreams.Of(_story.Unit), _story.Events) with { Head = null }).ShouldBe(CanonicalJson.Write(_story.Contribution));
        var text = CanonicalJson.Write(_story.State);
        CanonicalJson.Write(CanonicalJson.Read<SteeringState>(text)).ShouldBe(text);
    }

    private DutyView View => DutyViews.Of(_story.Unit, _story.Duty(Duty), _story.State.AsOf);

    private bool HasPlan => _story.Contribution.Measures.Contains(new KeyedMeasure(SteeringMeasures.UnitPlanExists, Measure.Flag(true)));

    private Result<Decision> Add(string text, DateOnly? due = null) =>
        _story.Do((state, id, now) => BreakingDown.Decide(state, new AddSubtask(id, Duty, null, new SubtaskInput(text, "Văn phòng", due)), now));

    private Result<Decision> Change(string subtask, string text) =>
        _story.Do((state, id, now) => BreakingDown.Decide(state, new ChangeSubtask(id, Duty, null, subtask, new SubtaskInput(text, "Văn phòng", null)), now));

    private Result<Decision> Mark(string subtask, DateOnly? on) =>
        _story.Do((state, id, now) => BreakingDown.Decide(state, new MarkSubtask(id, Duty, null, subtask, on), now));

    private Result<Decision> Withdraw(string subtask, string reason) =>
        _story.Do((state, id, now) => BreakingDown.Decide(state, new WithdrawSubtask(id, Duty, null, subtask, reason), now));

    private Result<Decision> Order(params string[] subtasks) =>
        _story.Do((state, id, now) => BreakingDown.Decide(state, new OrderSubtasks(id, Duty, null, [.. subtasks]), now));

    private Result<Decision> Issue(string number, DateOnly on, string plan = UnitStory.HaiPhong) =>
        _story.Do((state, id, now) => IssuingUnitPlans.Decide(state, new IssueUnitPlan(id, plan, number, on), now));

    private Result<Decision> TakeBack(string reason) =>
        _story.Do((state, id, now) => IssuingUnitPlans.Decide(state, new WithdrawUnitPlan(id, UnitStory.HaiPhong, reason), now));
}
