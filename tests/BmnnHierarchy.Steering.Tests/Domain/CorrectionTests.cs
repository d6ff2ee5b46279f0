using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class CorrectionTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Today = new(2026, 6, 29);

    private readonly UnitStory _story = UnitStory.WithDuties(Today, Duty);

    [Fact]
    public void A_correction_takes_the_place_of_what_it_corrects()
    {
        var wrong = Do(Reports.Done(new DateOnly(2026, 6, 2)));
        _story.Today = new DateOnly(2026, 7, 10);
        _story.Correct(Duty, wrong, Reports.Done(new DateOnly(2026, 7, 3))).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.DoneLate);
        _story.Events[^1].Reason.ShouldBe("Nhầm ngày");
    }

    [Fact]
    public void A_correction_of_an_earlier_update_does_not_change_what_the_last_one_says()
    {
        var first = Do(Reports.Started(20));
        Do(Reports.Started(70));
        _story.Correct(Duty, first, Reports.Started(30)).ShouldBeTaken();
        _story.Duty(Duty).Current.ShouldNotBeNull().Report.ProgressPercent.ShouldBe(70);
        _story.Duty(Duty).Claims.Select(claim => claim.Report.ProgressPercent).ShouldBe([30, 70]);
    }

    [Fact]
    public void After_a_withdrawal_the_update_before_it_stands_again()
    {
        Do(Reports.Started(20));
        var done = Do(Reports.Done(Today));
        _story.Withdraw(Duty, done).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.DueSoon);
        _story.Duty(Duty).Current.ShouldNotBeNull().Report.ProgressPercent.ShouldBe(20);
    }

    [Fact]
    public void When_everything_is_withdrawn_nothing_was_reported_and_the_deadline_is_as_old_as_it_is()
    {
        var done = Do(Reports.Done(Today));
        _story.Today = new DateOnly(2026, 8, 1);
        _story.Withdraw(Duty, done).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.Overdue);
        Steering.Domain.DutyStatusRule.Since(_story.Duty(Duty), _story.State.AsOf).ShouldBe(new DateOnly(2026, 7, 1));
    }

    [Fact]
    public void A_correction_can_itself_be_corrected_and_withdrawn()
    {
        var first = Do(Reports.Started(20));
        _story.Correct(Duty, first, Reports.Started(30)).ShouldBeTaken();
        var second = (long)_story.Events.Count;
        _story.Correct(Duty, second, Reports.Started(40)).ShouldBeTaken();
        _story.Withdraw(Duty, _story.Events.Count).ShouldBeTaken();
        _story.Duty(Duty).Current.ShouldBeNull();
        _story.Duty(Duty).Superseded.ShouldBe([first, second, second + 1]);
    }

    [Fact]
    public void What_was_superseded_cannot_be_corrected_or_withdrawn_again()
    {
        var first = Do(Reports.Started(20));
        _story.Correct(Duty, first, Reports.Started(30)).ShouldBeTaken();
        _story.Correct(Duty, first, Reports.Started(40)).ShouldBeRefused(SteeringRefusals.UpdateAlreadySuperseded);
        _story.Withdraw(Duty, first).ShouldBeRefused(SteeringRefusals.UpdateAlreadySuperseded);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)] // The assignment is no update.
    [InlineData(99)]
    [InlineData(-1)]
    public void An_update_that_is_not_there_is_not_found(long update)
    {
        Do(Reports.Started());
        _story.Correct(Duty, update, Reports.Started(50)).ShouldBeRefused(SteeringRefusals.UpdateNotFound).Field.ShouldBe("update");
        _story.Withdraw(Duty, update).ShouldBeRefused(SteeringRefusals.UpdateNotFound);
    }

    [Fact]
    public void An_update_of_another_duty_is_not_found()
    {
        var story = UnitStory.WithDuties(Today, Duty, "HP-IV.1.b");
        story.Update("HP-IV.1.b@2026", Reports.Started()).ShouldBeTaken();
        story.Withdraw(Duty, story.Events.Count).ShouldBeRefused(SteeringRefusals.UpdateNotFound);
    }

    [Theory]
    [InlineData("", SteeringRefusals.ReasonMissing)]
    [InlineData("   ", SteeringRefusals.ReasonMissing)]
    [InlineData(null, SteeringRefusals.ReasonMissing)]
    [InlineData("Văn bản tuyệt mật", SteeringRefusals.TextCarriesSecretMark)]
    [InlineData("a\u0001", SteeringRefusals.TextHasControlCharacters)]
    public void A_reason_must_be_there_and_harmless(string? reason, string code)
    {
        var update = Do(Reports.Started());
        _story.Correct(Duty, update, Reports.Started(50), reason!).ShouldBeRefused(code).Field.ShouldBe("reason");
        _story.Withdraw(Duty, update, reason!).ShouldBeRefused(code).Field.ShouldBe("reason");
    }

    [Fact]
    public void History_keeps_everything_and_says_what_still_stands()
    {
        var first = Do(Reports.Started(20));
        _story.Correct(Duty, first, Reports.Done(Today)).ShouldBeTaken();
        _story.Verify(Duty).ShouldBeTaken();
        _story.Withdraw(Duty, first + 1).ShouldBeTaken();
        _story.History(Duty).Select(entry => (entry.Sequence, entry.Act, entry.Standing)).ShouldBe(
        [
            (1, DutyAct.Assigned, true),
            (2, DutyAct.Updated, false),
            (3, DutyAct.Corrected, false),
            (4, DutyAct.Confirmed, false),
            (5, DutyAct.Withdrawn, true),
        ]);
    }

    private long Do(DutyReport report)
    {
        _story.Update(Duty, report).ShouldBeTaken();
        return _story.Events.Count;
    }
}
