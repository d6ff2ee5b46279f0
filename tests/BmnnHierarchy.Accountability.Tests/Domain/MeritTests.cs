using BmnnHierarchy.Accountability.Tests.Support;

namespace BmnnHierarchy.Accountability.Tests.Domain;

public sealed class MeritTests
{
    private static readonly Merit Commended = new(
        MeritForm.CertificateOfCommendation, new DocumentReference("912/QĐ-UBND", new DateOnly(2026, 11, 10)), null, "Hoàn thành trước hạn 12 nhiệm vụ", "HP-III.5");

    private readonly UnitStory _story = new(UnitStory.At(2026, 11, 21));

    [Fact]
    public void A_merit_is_counted_in_the_year_of_its_decision()
    {
        _story.Record(Commended).ShouldBeTaken();
        _story.Record(Commended with { Form = MeritForm.Criticism, Decision = new DocumentReference("14/TB-UBND", new DateOnly(2025, 12, 30)) }).ShouldBeTaken();
        _story.Contribution.Values(AccountabilityMeasures.MeritsOf(2026)).ShouldBe([1, 0, 0, 0, 0]);
        _story.Contribution.Values(AccountabilityMeasures.MeritsOf(2025)).ShouldBe([0, 0, 1, 0, 0]);
    }

    [Fact]
    public void A_correction_is_a_new_event_and_the_earlier_record_stays()
    {
        _story.Record(Commended).ShouldBeTaken();
        _story.Correct("KT-1", Commended with { Form = MeritForm.CertificateOfMerit }).ShouldBeTaken();
        _story.State.Merits["KT-1"].ShouldSatisfyAllConditions(
            merit => merit.Merit.Form.ShouldBe(MeritForm.CertificateOfMerit), merit => merit.IsCorrected.ShouldBeTrue(), merit => merit.Version.ShouldBe(2));
        _story.Events.Count.ShouldBe(2);
        _story.Correct("KT-1", Commended, reason: "").ShouldBeRefused(AccountabilityRefusals.ReasonMissing);
        _story.Correct("KT-2", Commended).ShouldBeRefused(AccountabilityRefusals.RecordUnknown);
    }

    [Fact]
    public void What_is_missing_or_unfit_is_named()
    {
        _story.Record(null!).ShouldBeRefused(AccountabilityRefusals.TextMissing);
        _story.Record(Commended with { Decision = null! }).ShouldBeRefused(AccountabilityRefusals.DocumentMissing);
        _story.Record(Commended with { Form = (MeritForm)99 }).ShouldBeRefused(AccountabilityRefusals.ChoiceUnknown).Field.ShouldBe("form");
        _story.Record(Commended with { Position = new string('a', 101) }).ShouldBeRefused(AccountabilityRefusals.TextTooLong).Arguments.ShouldBe(["100"]);
        _story.Record(Commended with { Ground = "" }).ShouldBeRefused(AccountabilityRefusals.TextMissing).Field.ShouldBe("ground");
        _story.Record(Commended with { Duty = "a b" }).ShouldBeRefused(AccountabilityRefusals.DutyMalformed);
        _story.Record(Commended with { Decision = Commended.Decision with { Date = new DateOnly(2026, 11, 22) } }).ShouldBeRefused(AccountabilityRefusals.DocumentDateInFuture);
    }
}
