using BmnnHierarchy.Accountability.Tests.Support;

namespace BmnnHierarchy.Accountability.Tests.Domain;

public sealed class DirectiveTests
{
    private const string Id = "31-CD-1";

    private readonly UnitStory _province = new(UnitStory.At(2026, 11, 21), UnitStory.HaiPhong);
    private readonly UnitStory _commune = new(UnitStory.At(2026, 11, 21));

    [Fact]
    public void A_directive_goes_to_each_unit_once_in_the_order_of_their_codes()
    {
        _province.Send(4, "unit:31-so_yt", UnitStory.NguyenGiap, "unit:31-so_yt").ShouldBeTaken();
        _province.State.SentDirectives[Id].Units.ShouldBe([UnitStory.NguyenGiap, "unit:31-so_yt"]);
        _province.State.SentDirectives[Id].DueAt.ShouldBe(UnitStory.At(2026, 11, 21, 13));
    }

    [Theory]
    [InlineData("unit:40-16738", "40-16738")]
    [InlineData("unit:31", "31")]
    [InlineData("unit:bca", "bca")]
    [InlineData("unit:99-1", "99-1")]
    [InlineData("31-11146", "?")]
    public void Only_units_directly_below_the_sender_are_addressed(string unit, string named) =>
        _province.Send(4, UnitStory.NguyenGiap, unit).ShouldBeRefused(AccountabilityRefusals.UnitNotBelowSender).Arguments.ShouldBe([named]);

    [Fact]
    public void A_directive_to_nobody_is_refused() => _province.Send(4).ShouldBeRefused(AccountabilityRefusals.DirectiveNeedsUnits);

    [Theory]
    [InlineData(0, AccountabilityRefusals.DeadlineTooSoon)]
    [InlineData(-5, AccountabilityRefusals.DeadlineTooSoon)]
    [InlineData(91 * 24, AccountabilityRefusals.DeadlineTooFar)]
    [InlineData(int.MaxValue, AccountabilityRefusals.DeadlineTooFar)]
    public void A_deadline_leaves_time_to_read_and_is_not_a_plan(int hours, string code) =>
        _province.Send(hours, UnitStory.NguyenGiap).ShouldBeRefused(code).Field.ShouldBe("deadline");

    [Fact]
    public void The_receipt_says_who_read_it_first_and_when()
    {
        Deliver();
        _commune.State.Directives[Id].StatusAt(_commune.Now).ShouldBe(DirectiveStatus.NotRead);
        _commune.Read(Id).ShouldBeTaken();
        _commune.Now = _commune.Now.AddHours(1);
        _commune.Read(Id).Value.Events.ShouldBeEmpty();
        _commune.State.Directives[Id].ShouldSatisfyAllConditions(
            received => received.ReadBy.ShouldBe(UnitStory.Commune),
            received => received.ReadAt.ShouldBe(UnitStory.At(2026, 11, 21)),
            received => received.StatusAt(_commune.Now).ShouldBe(DirectiveStatus.Read));
    }

    [Fact]
    public void Whoever_answers_has_read_it_and_a_later_answer_takes_the_earlier_ones_place()
    {
        Deliver();
        _commune.AnswerDirective(Id, DirectiveOutcome.InProgress).ShouldBeTaken();
        _commune.AnswerDirective(Id).ShouldBeTaken();
        _commune.State.Directives[Id].ShouldSatisfyAllConditions(
            received => received.ReadAt.ShouldNotBeNull(),
            received => received.Answer!.Outcome.ShouldBe(DirectiveOutcome.Done),
            received => received.StatusAt(_commune.Now).ShouldBe(DirectiveStatus.Answered));
    }

    [Fact]
    public void When_its_instant_has_passed_it_is_overdue_until_the_sender_gives_more_time()
    {
        Deliver();
        _commune.Now = UnitStory.At(2026, 11, 21, 13);
        _commune.PassTime().Events.ShouldHaveSingleItem();
        _commune.State.Directives[Id].StatusAt(_commune.State.AsOf).ShouldBe(DirectiveStatus.Overdue);

        _province.Now = UnitStory.At(2026, 11, 21, 14);
        _province.Take(UnitStory.Leader, now => Extend(DirectiveDeadline.Hours(2), now)).ShouldBeTaken();
        Deliver();
        _commune.State.Directives[Id].StatusAt(_commune.State.AsOf).ShouldBe(DirectiveStatus.NotRead);
        _commune.State.NextChange().ShouldBe(UnitStory.At(2026, 11, 21, 16));
    }

    [Fact]
    public void An_extension_gives_more_time_and_says_why()
    {
        _province.Send(48, UnitStory.NguyenGiap).ShouldBeTaken();
        _province.Take(UnitStory.Leader, now => Extend(DirectiveDeadline.Hours(24), now)).ShouldBeRefused(AccountabilityRefusals.DeadlineNotLater);
        _province.Take(UnitStory.Leader, now => Extend(DirectiveDeadline.Hours(72), now, "")).ShouldBeRefused(AccountabilityRefusals.ReasonMissing);
        _province.Take(UnitStory.Leader, now => Extend(new DirectiveDeadline(null, null), now)).ShouldBeRefused(AccountabilityRefusals.DeadlineMissing);
        _province.Take(UnitStory.Leader, now => Extend(new DirectiveDeadline(now.Now.AddDays(9), 5), now)).ShouldBeRefused(AccountabilityRefusals.DeadlineMissing);
    }

    [Fact]
    public void A_closed_directive_waits_for_no_answer_and_takes_none()
    {
        Deliver();
        _province.Take(UnitStory.Leader, _ => Accountability.Domain.Decisions.Directing.Decide(
            _province.State, new CloseDirective(_province.NextCommand(), Id, null, "Đã nắm đủ tình hình"))).ShouldBeTaken();
        Deliver();
        _commune.State.Directives[Id].StatusAt(_commune.State.AsOf).ShouldBe(DirectiveStatus.Closed);
        _commune.AnswerDirective(Id).ShouldBeRefused(AccountabilityRefusals.DirectiveIsClosed);
        _commune.State.NextChange().ShouldBeNull();
    }

    [Fact]
    public void News_that_come_twice_or_late_change_nothing()
    {
        Deliver();
        var first = _province.State.SentDirectives[Id].DispatchFrom(UnitStory.HaiPhong);
        _province.Take(UnitStory.Leader, now => Extend(DirectiveDeadline.Hours(72), now)).ShouldBeTaken();
        Deliver();
        _commune.Receive(first).Events.ShouldBeEmpty();
        Deliver();
        _commune.Events.Count.ShouldBe(2);
    }

    private Kernel.Result<Accountability.Domain.Decisions.Decision> Extend(
        DirectiveDeadline deadline, Accountability.Domain.Decisions.Circumstances now, string reason = "Chờ ý kiến Bộ") =>
        Accountability.Domain.Decisions.Directing.Decide(_province.State, new ExtendDirective(_province.NextCommand(), Id, null, deadline, reason), now);

    private void Deliver()
    {
        if (_province.State.SentDirectives.IsEmpty)
        {
            _province.Send(4, UnitStory.NguyenGiap).ShouldBeTaken();
        }

        _commune.Receive(_province.State.SentDirectives[Id].DispatchFrom(UnitStory.HaiPhong));
    }
}
