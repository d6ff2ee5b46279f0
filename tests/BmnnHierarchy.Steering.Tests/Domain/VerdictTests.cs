using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

/// <summary>Confirmed, found wrong, returned for more: what each needs, and what stays on record of it.</summary>
public sealed class VerdictTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Today = new(2026, 6, 1);

    private readonly UnitStory _story = UnitStory.WithDuties(Today, Duty, "HP-II.2.a");

    public VerdictTests() => Report();

    [Fact]
    public void A_claim_is_returned_with_what_is_missing_and_still_counts_as_claimed()
    {
        Judge(Verification.NeedsMore, "Thiếu danh sách kèm theo").ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.NeedsMore);
        _story.Status(Duty).ShouldBe(DutyStatus.DoneOnTime);
        _story.History(Duty)[^1].ShouldSatisfyAllConditions(
            entry => entry.Act.ShouldBe(DutyAct.NeedsMore), entry => entry.Reason.ShouldBe("Thiếu danh sách kèm theo"));
        Figure(SteeringMeasures.Claims).ShouldBe([0, 0, 0, 1]);
        Figure(SteeringMeasures.Verified).ShouldBe([0, 1]);
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([0]);
    }

    [Fact]
    public void The_view_says_who_judged_what_was_seen_and_why()
    {
        Judge(Verification.Confirmed, "Đã xem bản chính", 1, 0, 1).ShouldBeTaken();
        DutyViews.Of(_story.Unit, _story.Duty(Duty), Today).Claim.ShouldNotBeNull().Verdict.ShouldNotBeNull().ShouldSatisfyAllConditions(
            verdict => verdict.Outcome.ShouldBe(Verification.Confirmed),
            verdict => verdict.By.ShouldBe(UnitStory.Inspector),
            verdict => verdict.Reason.ShouldBe("Đã xem bản chính"),
            verdict => verdict.Seen.ShouldBe([0, 1]));
        _story.History(Duty)[^1].Facts.ShouldBe([HistoryFact.Of("seen", 2)]);
    }

    [Theory]
    [InlineData(Verification.NeedsMore, null, SteeringRefusals.ReturnNeedsWhatIsMissing, "reason")]
    [InlineData(Verification.Rejected, " ", SteeringRefusals.RejectionNeedsReason, "reason")]
    [InlineData(Verification.None, "x", SteeringRefusals.VerdictUnknown, "verdict")]
    [InlineData((Verification)99, "x", SteeringRefusals.VerdictUnknown, "verdict")]
    [InlineData(Verification.NeedsMore, "Có dấu TỐI MẬT", SteeringRefusals.TextCarriesSecretMark, "reason")]
    public void A_verdict_says_what_it_must(Verification verdict, string? reason, string code, string field) =>
        Judge(verdict, reason).ShouldBeRefused(code).Field.ShouldBe(field);

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Only_documents_that_were_given_can_have_been_seen(int place) =>
        Judge(Verification.Confirmed, null, 0, place).ShouldBeRefused(SteeringRefusals.SeenDocumentUnknown).Field.ShouldBe("seen");

    [Fact]
    public void Whoever_says_that_nothing_was_seen_does_not_confirm()
    {
        Take(new VerifyDuty("verify-001", Duty, null, true, null, Verification.Confirmed, [])).ShouldBeRefused(SteeringRefusals.ConfirmationNeedsSeenDocument);
        Take(new VerifyDuty("verify-001", Duty, null, false, "Không có bản chính", Verification.Rejected, [])).IsRefused.ShouldBeFalse();
    }

    [Fact]
    public void A_claim_found_wrong_stays_counted_after_its_correction_and_after_its_withdrawal()
    {
        var update = Report();
        Judge(Verification.Rejected, "Biên bản không có chữ ký").ShouldBeTaken();
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([1]);
        _story.Correct(Duty, update, Reports.Done(Today)).ShouldBeTaken();
        _story.Duty(Duty).Verification.ShouldBe(Verification.None);
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([1]);
        Judge(Verification.Rejected, "Vẫn thiếu chữ ký").ShouldBeTaken();
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([2]);
        _story.Withdraw(Duty, _story.Duty(Duty).Current!.Sequence).ShouldBeTaken();
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([2]);
        DutyViews.Of(_story.Unit, _story.Duty(Duty), Today).RejectedClaims.ShouldBe(2);
    }

    [Fact]
    public void Rejecting_the_same_claim_again_counts_once_and_taking_it_back_not_at_all()
    {
        Judge(Verification.Rejected, "Thiếu chữ ký").ShouldBeTaken();
        Judge(Verification.Rejected, "Thiếu chữ ký và dấu").ShouldBeTaken();
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([1]);
        Judge(Verification.Confirmed, "Đã xem bản chính").ShouldBeTaken();
        Figure(SteeringMeasures.RejectedClaims).ShouldBe([0]);
    }

    [Fact]
    public void Claims_are_counted_by_verdict_and_only_while_the_duty_is_done()
    {
        Figure(SteeringMeasures.Claims).ShouldBe([1, 0, 0, 0]);
        _story.Update(Duty, Reports.Started()).ShouldBeTaken();
        Figure(SteeringMeasures.Claims).ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void Another_verdict_or_other_documents_seen_is_another_command()
    {
        new VerifyDuty[]
        {
            new("c", Duty, null, true, "a"),
            new("c", Duty, null, false, "a"),
            new("c", Duty, null, false, "a", Verification.NeedsMore),
            new("c", Duty, null, true, "a", Verification.Confirmed, [0]),
            new("c", Duty, null, true, "a", Verification.Confirmed, [1]),
            new("c", Duty, null, true, "a", Verification.Confirmed, []),
        }.Select(CommandDigests.Of).ShouldBeUnique();
        CommandDigests.Of(new VerifyDuty("c", Duty, null, true, "a", Verification.Confirmed, [1, 0, 1]))
            .ShouldBe(CommandDigests.Of(new VerifyDuty("d", Duty, 4, true, " a ", null, [0, 1])));
    }

    private long Report()
    {
        _story.Update(Duty, new DutyReport(100, Today, null, null,
        [
            new Evidence("12/BB-UBND", Today, EvidenceKind.Minutes, null), new Evidence("40/BC-UBND", Today, EvidenceKind.Report, null),
        ])).ShouldBeTaken();
        return _story.Events.Count;
    }

    private Result<Decision> Judge(Verification verdict, string? reason, params int[] seen) =>
        Take(new VerifyDuty("verify-001", Duty, null, false, reason, verdict, seen.Length == 0 ? default : [.. seen]));

    private Result<Decision> Take(VerifyDuty command) => _story.Verify(command);

    private List<long> Figure(string key) => [.. _story.Contribution.Measures.Single(keyed => keyed.Key == key).Measure.Values];
}
