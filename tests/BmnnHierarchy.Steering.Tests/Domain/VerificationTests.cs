using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class VerificationTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly UnitStory _story = UnitStory.WithDuties(Today, Duty);

    [Fact]
    public void A_result_is_confirmed_by_somebody_else()
    {
        _story.Update(Duty, Reports.Done(Today)).ShouldBeTaken();
        _story.Verify(Duty).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.Confirmed);
    }

    [Fact]
    public void A_rejected_result_stays_claimed_and_counts_as_unverified()
    {
        _story.Update(Duty, Reports.Done(Today)).ShouldBeTaken();
        _story.Verify(Duty, confirmed: false, reason: "Biên bản không có chữ ký").ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.Rejected);
        _story.Status(Duty).ShouldBe(DutyStatus.DoneOnTime);
        _story.Events[^1].Reason.ShouldBe("Biên bản không có chữ ký");
    }

    [Fact]
    public void Without_a_result_there_is_nothing_to_verify()
    {
        _story.Verify(Duty).ShouldBeRefused(SteeringRefusals.NothingToVerify);
        _story.Update(Duty, Reports.Started()).ShouldBeTaken();
        _story.Verify(Duty).ShouldBeRefused(SteeringRefusals.NothingToVerify);
    }

    [Fact]
    public void Whoever_reported_cannot_verify()
    {
        _story.Update(Duty, Reports.Done(Today), by: "pho.nguyengiap").ShouldBeTaken();
        _story.Verify(Duty, by: "pho.nguyengiap").ShouldBeRefused(SteeringRefusals.VerifierIsReporter);
    }

    [Fact]
    public void A_correction_by_another_person_does_not_free_the_first_reporter()
    {
        _story.Update(Duty, Reports.Done(Today), by: "a.nguyengiap").ShouldBeTaken();
        _story.Correct(Duty, _story.Events.Count, Reports.Done(Today.AddDays(-1)), by: "b.nguyengiap").ShouldBeTaken();
        _story.Verify(Duty, by: "a.nguyengiap").ShouldBeRefused(SteeringRefusals.VerifierIsReporter);
        _story.Verify(Duty, by: "b.nguyengiap").ShouldBeRefused(SteeringRefusals.VerifierIsReporter);
        _story.Verify(Duty, by: "c.congan").ShouldBeTaken();
    }

    [Theory]
    [InlineData(null, SteeringRefusals.RejectionNeedsReason)]
    [InlineData(" ", SteeringRefusals.RejectionNeedsReason)]
    [InlineData("Có dấu MẬT", SteeringRefusals.TextCarriesSecretMark)]
    public void A_rejection_says_why(string? reason, string code)
    {
        _story.Update(Duty, Reports.Done(Today)).ShouldBeTaken();
        _story.Verify(Duty, confirmed: false, reason: reason).ShouldBeRefused(code);
    }

    [Fact]
    public void A_new_claim_starts_unverified()
    {
        Confirmed();
        _story.Update(Duty, Reports.Done(Today)).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.None);
    }

    [Fact]
    public void A_corrected_claim_starts_unverified()
    {
        var update = Confirmed();
        _story.Correct(Duty, update, Reports.Done(Today.AddDays(-1))).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.None);
    }

    [Fact]
    public void A_withdrawn_claim_takes_its_verification_with_it()
    {
        var update = Confirmed();
        _story.Withdraw(Duty, update).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.None);
        _story.Contribution.Measures.Single(m => m.Key == SteeringMeasures.Verified).Measure.Values.ShouldBe([0, 0]);
    }

    [Fact]
    public void A_verified_claim_that_stands_again_is_still_verified()
    {
        Confirmed();
        _story.Update(Duty, Reports.Started(90)).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.None);
        _story.Withdraw(Duty, _story.Events.Count).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.Confirmed);
    }

    [Fact]
    public void A_verdict_can_be_revised()
    {
        Confirmed();
        _story.Verify(Duty, confirmed: false, reason: "Kiểm tra lại: thiếu hồ sơ").ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.Rejected);
    }

    private long Confirmed()
    {
        _story.Update(Duty, Reports.Done(Today)).ShouldBeTaken();
        var update = (long)_story.Events.Count;
        _story.Verify(Duty).ShouldBeTaken();
        return update;
    }
}
