using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Terms;

public sealed class ExtensionTests
{
    private const string Duty = "HP-III.7.4"; // Due on 30/06/2026.
    private const DutyRequestKind Extension = DutyRequestKind.Extension;

    private readonly UnitStory _story = UnitStory.WithDuties(new DateOnly(2026, 6, 1), Duty);

    [Fact]
    public void While_it_waits_the_present_deadline_counts()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31"), number: "15/CV-UBND").ShouldBeTaken();
        _story.Today = Iso.Day("2026-07-01");
        _story.PassDays();
        _story.Status(Duty).ShouldBe(DutyStatus.Overdue);
        _story.Duty(Duty).Terms.Requests.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            request => request.Outcome.ShouldBe(DutyRequestOutcome.Open),
            request => request.DueOn.ShouldBe(Iso.Day("2026-06-30")),
            request => request.DocumentNumber.ShouldBe("15/CV-UBND"));
    }

    [Fact]
    public void A_granted_extension_is_the_deadline_and_the_original_stays_beside_it()
    {
        Granted("2026-07-31");
        _story.Duty(Duty).DueOn.ShouldBe(Iso.Day("2026-07-31"));
        _story.Duty(Duty).Terms.OriginalDueOn.ShouldBe(Iso.Day("2026-06-30"));
        foreach (var (day, status) in new[] { ("2026-07-01", DutyStatus.NotDue), ("2026-07-21", DutyStatus.NotDue), ("2026-07-22", DutyStatus.DueSoon), ("2026-07-31", DutyStatus.DueSoon), ("2026-08-01", DutyStatus.Overdue) })
        {
            _story.Today = Iso.Day(day);
            _story.PassDays();
            _story.Status(Duty).ShouldBe(status, day);
        }
    }

    [Fact]
    public void A_second_extension_keeps_the_first_deadline_of_all()
    {
        Granted("2026-07-31");
        Granted("2026-08-31");
        _story.Duty(Duty).Terms.OriginalDueOn.ShouldBe(Iso.Day("2026-06-30"));
        _story.Duty(Duty).DueOn.ShouldBe(Iso.Day("2026-08-31"));
        Measure(SteeringMeasures.ExtensionsGranted).ShouldBe([2]);
    }

    [Fact]
    public void Another_day_than_the_one_asked_for_may_be_granted()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-09-30")).ShouldBeTaken();
        _story.DecideRequest(Duty, _story.Last, true, Iso.Day("2026-07-15"), number: "88/QĐ-UBND").ShouldBeTaken();
        _story.Duty(Duty).DueOn.ShouldBe(Iso.Day("2026-07-15"));
        _story.Duty(Duty).Terms.Requests[0].Decision!.Number.ShouldBe("88/QĐ-UBND");
    }

    [Theory]
    [InlineData("2026-06-29", DutyStatus.DoneOnTime, null)]
    [InlineData("2026-06-30", DutyStatus.DoneOnTime, null)]
    [InlineData("2026-07-01", DutyStatus.DoneOnTime, true)]
    [InlineData("2026-07-31", DutyStatus.DoneOnTime, true)]
    [InlineData("2026-08-01", DutyStatus.DoneLate, false)]
    public void Done_in_extended_time_is_in_time_and_measured_apart(string done, DutyStatus status, bool? extended)
    {
        Granted("2026-07-31");
        _story.Today = Iso.Day("2026-08-03");
        _story.Update(Duty, Reports.Done(Iso.Day(done))).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(status);
        Measure(SteeringMeasures.DoneExtended).ShouldBe([extended is true ? 1 : 0, 1]);
    }

    [Fact]
    public void Figures_without_extensions_read_as_they_did_before() =>
        _story.Contribution.Measures.Select(m => m.Key).ShouldNotContain(key => key.Contains("exten") || key == SteeringMeasures.RequestsOpen);

    [Fact]
    public void A_refusal_needs_a_reason_and_changes_no_deadline()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31")).ShouldBeTaken();
        _story.DecideRequest(Duty, _story.Last, false).ShouldBeRefused(DeadlineRefusals.RefusingNeedsReason).Field.ShouldBe("reason");
        _story.DecideRequest(Duty, _story.Last, false, reason: "Đã đủ điều kiện").ShouldBeTaken();
        _story.Duty(Duty).DueOn.ShouldBe(Iso.Day("2026-06-30"));
        _story.Duty(Duty).Terms.Requests[0].Outcome.ShouldBe(DutyRequestOutcome.Refused);
    }

    [Fact]
    public void Whoever_asked_never_decides()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31"), by: UnitStory.StandingBody).ShouldBeTaken();
        _story.DecideRequest(Duty, _story.Last, true).ShouldBeRefused(DeadlineRefusals.DeciderIsAsker);
        _story.DecideRequest(Duty, _story.Last, true, by: "lanhdao.hp").ShouldBeTaken();
    }

    [Fact]
    public void A_request_is_decided_once()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31")).ShouldBeTaken();
        var request = _story.Last;
        _story.DecideRequest(Duty, request, true).ShouldBeTaken();
        _story.DecideRequest(Duty, request, false, reason: "Không").ShouldBeRefused(DeadlineRefusals.RequestAlreadyDecided);
        _story.WithdrawRequest(Duty, request).ShouldBeRefused(DeadlineRefusals.RequestAlreadyDecided);
        _story.DecideRequest(Duty, 99, true).ShouldBeRefused(DeadlineRefusals.RequestNotFound);
    }

    [Fact]
    public void The_unit_may_take_it_back_and_ask_anew()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31")).ShouldBeTaken();
        _story.Ask(Extension, Duty, Iso.Day("2026-08-31")).ShouldBeRefused(DeadlineRefusals.RequestAlreadyOpen);
        _story.WithdrawRequest(Duty, _story.Last).ShouldBeTaken();
        _story.Ask(Extension, Duty, Iso.Day("2026-08-31")).ShouldBeTaken();
        Measure(SteeringMeasures.RequestsOpen).ShouldBe([1]);
    }

    [Theory]
    [InlineData("2026-06-30", DeadlineRefusals.ExtensionNotLater)]
    [InlineData("2026-06-01", DeadlineRefusals.ExtensionNotLater)]
    [InlineData("2031-06-02", DeadlineRefusals.UntilTooFar)]
    public void A_day_that_is_no_extension_is_refused_with_its_field(string until, string code) =>
        _story.Ask(Extension, Duty, Iso.Day(until)).ShouldBeRefused(code).Field.ShouldBe("until");

    [Fact]
    public void A_day_that_has_passed_is_refused()
    {
        _story.Today = Iso.Day("2026-08-01");
        _story.Ask(Extension, Duty, Iso.Day("2026-07-15")).ShouldBeRefused(DeadlineRefusals.UntilInPast);
    }

    [Theory]
    [InlineData("", SteeringRefusals.ReasonMissing)]
    [InlineData("TỐI MẬT", SteeringRefusals.TextCarriesSecretMark)]
    public void The_reason_is_checked_like_every_text(string reason, string code) =>
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31"), reason: reason).ShouldBeRefused(code);

    [Fact]
    public void Numbers_of_documents_are_checked_with_their_own_field()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31"), number: "về việc xin gia hạn thực hiện").ShouldBeRefused(SteeringRefusals.DocumentNumberLooksLikeSubjectLine)
            .Field.ShouldBe("documentNumber");
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31")).ShouldBeTaken();
        _story.DecideRequest(Duty, _story.Last, true, number: "không số gì cả ở đây").Refusal.ShouldNotBeNull().Field.ShouldBe("decisionNumber");
    }

    [Fact]
    public void A_duty_without_a_deadline_or_a_done_one_is_not_extended()
    {
        SamplePlan.Story("2026-06-01", "unit:31-11146", ("X", new Plans.DutySchedule("Căn cứ", "Basis")))
            .Ask(Extension, "X", Iso.Day("2026-07-31")).ShouldBeRefused(DeadlineRefusals.DutyHasNoDeadline);
        _story.Update(Duty, Reports.Done(_story.Today)).ShouldBeTaken();
        _story.Ask(Extension, Duty, Iso.Day("2026-07-31")).ShouldBeRefused(DeadlineRefusals.RequestForDoneDuty);
    }

    [Fact]
    public void A_decision_that_comes_late_may_grant_the_day_asked_for()
    {
        _story.Ask(Extension, Duty, Iso.Day("2026-07-10")).ShouldBeTaken();
        var request = _story.Last;
        _story.Today = Iso.Day("2026-07-20");
        _story.DecideRequest(Duty, request, true, Iso.Day("2026-07-12")).ShouldBeRefused(DeadlineRefusals.UntilInPast);
        _story.DecideRequest(Duty, request, true).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.Overdue);
        _story.Duty(Duty).DueOn.ShouldBe(Iso.Day("2026-07-10"));
    }

    [Fact]
    public void The_history_tells_what_was_asked_and_decided()
    {
        Granted("2026-07-31");
        var duty = _story.Duty(Duty);
        var marks = DutyHistory.Marks(duty, 1, 50);
        DutyHistory.Of(duty, marks, [.. _story.Events]).Select(entry => entry.Act).ShouldBe(
            [DutyAct.Assigned, DutyAct.ExtensionAsked, DutyAct.ExtensionGranted]);
    }

    private void Granted(string until)
    {
        _story.Ask(Extension, Duty, Iso.Day(until)).ShouldBeTaken();
        _story.DecideRequest(Duty, _story.Last, true).ShouldBeTaken();
    }

    private long[] Measure(string key) => [.. _story.Contribution.Measures.Single(m => m.Key == key).Measure.Values];
}
