using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Terms;

public sealed class NotApplicableTests
{
    private const string Duty = "HP-III.7.4"; // Due on 30/06/2026.
    private const DutyRequestKind Kind = DutyRequestKind.NotApplicable;

    private readonly UnitStory _story = UnitStory.WithDuties(new DateOnly(2026, 1, 5), Duty, "HP-I.1");

    [Fact]
    public void What_was_agreed_holds_to_the_end_of_its_day_and_ends_by_itself()
    {
        Agreed("2026-04-30");
        _story.Status(Duty).ShouldBe(DutyStatus.NotApplicable);
        _story.Today = Iso.Day("2026-04-30");
        _story.PassDays().Events.ShouldBeEmpty();
        _story.Today = Iso.Day("2026-05-01");
        _story.PassDays().Events.Length.ShouldBe(1);
        _story.Status(Duty).ShouldBe(DutyStatus.NotDue);
    }

    [Fact]
    public void A_deadline_that_passes_meanwhile_makes_it_overdue_only_when_it_applies_again()
    {
        Agreed("2026-08-31");
        Deadlines.NextChange(_story.State).ShouldBe(Iso.Day("2026-09-01"));
        _story.Today = Iso.Day("2026-09-03");
        _story.PassDays();
        _story.Status(Duty).ShouldBe(DutyStatus.Overdue);
        DutyStatusRule.Since(_story.Duty(Duty), _story.Today).ShouldBe(Iso.Day("2026-09-01"));
        DutyStatusRule.DaysOverdue(_story.Duty(Duty), _story.Today).ShouldBe(3);
    }

    [Fact]
    public void It_has_its_own_place_in_the_figures_and_nobody_else_has()
    {
        Status().ShouldBe([2, 0, 0, 0, 0, 0, 0]);
        Agreed("2026-08-31");
        Status().ShouldBe([1, 0, 0, 0, 0, 0, 0, 1]);
        _story.EndNotApplicable(Duty).ShouldBeTaken();
        Status().ShouldBe([2, 0, 0, 0, 0, 0, 0]);
    }

    [Fact]
    public void The_standing_body_may_say_it_unasked_and_end_it()
    {
        _story.SetNotApplicable(Duty, Iso.Day("2026-12-31")).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.NotApplicable);
        _story.Today = Iso.Day("2026-02-10");
        _story.EndNotApplicable(Duty).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.NotDue);
        _story.EndNotApplicable(Duty).ShouldBeRefused(DeadlineRefusals.NotApplicableNotInForce);
    }

    [Fact]
    public void A_units_own_request_is_decided_and_not_passed_over()
    {
        _story.Ask(Kind, Duty, Iso.Day("2026-12-31")).ShouldBeTaken();
        _story.SetNotApplicable(Duty, Iso.Day("2026-12-31")).ShouldBeRefused(DeadlineRefusals.RequestAlreadyOpen);
        _story.DecideRequest(Duty, _story.Last, false, reason: "Nhiệm vụ thuộc đơn vị").ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.NotDue);
    }

    [Fact]
    public void A_result_counts_as_a_result()
    {
        Agreed("2026-08-31");
        _story.Update(Duty, Reports.Done(_story.Today)).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.DoneOnTime);
        _story.SetNotApplicable(Duty, Iso.Day("2026-12-31")).ShouldBeRefused(DeadlineRefusals.RequestForDoneDuty);
    }

    [Theory]
    [InlineData("2026-01-04", DeadlineRefusals.UntilInPast)]
    [InlineData("2031-01-06", DeadlineRefusals.UntilTooFar)]
    public void Its_last_day_lies_ahead_and_not_too_far(string until, string code) =>
        _story.Ask(Kind, Duty, Iso.Day(until)).ShouldBeRefused(code);

    [Fact]
    public void Today_is_enough_and_tomorrow_it_applies()
    {
        Agreed("2026-01-05");
        _story.Status(Duty).ShouldBe(DutyStatus.NotApplicable);
        Deadlines.NextChange(_story.State).ShouldBe(Iso.Day("2026-01-06"));
    }

    [Fact]
    public void What_is_no_kind_of_request_is_refused() =>
        _story.Ask((DutyRequestKind)7, Duty, Iso.Day("2026-12-31")).ShouldBeRefused(DeadlineRefusals.RequestKindUnknown);

    private void Agreed(string until)
    {
        _story.Ask(Kind, Duty, Iso.Day(until)).ShouldBeTaken();
        _story.DecideRequest(Duty, _story.Last, true).ShouldBeTaken();
    }

    private long[] Status() => [.. _story.Contribution.Measures.Single(m => m.Key == SteeringMeasures.Status).Measure.Values];
}
