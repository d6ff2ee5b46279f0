using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class UpdatingTests
{
    private const string Duty = "HP-III.7.4";

    private static readonly DateOnly Today = new(2026, 6, 1);
    private static readonly DateOnly PlanIssued = new(2025, 11, 18);

    private readonly UnitStory _story = UnitStory.WithDuties(Today, Duty);

    public static TheoryData<string, DutyReport, string> RefusedReports => new()
    {
        { SteeringRefusals.ProgressOutOfRange, new DutyReport(-1, null, null, null), "progressPercent" },
        { SteeringRefusals.ProgressOutOfRange, new DutyReport(101, null, null, null), "progressPercent" },
        { SteeringRefusals.DoneNeedsDate, new DutyReport(100, null, Reports.Minutes(Today), null), "doneOn" },
        { SteeringRefusals.DoneDateNeedsFullProgress, new DutyReport(99, Today, Reports.Minutes(Today), null), "progressPercent" },
        { SteeringRefusals.DoneNeedsEvidence, new DutyReport(100, Today, null, null), "evidence.documentNumber" },
        { SteeringRefusals.DoneDateInFuture, Reports.Done(Today.AddDays(1)), "doneOn" },
        { SteeringRefusals.DoneDateBeforePlan, Reports.Done(PlanIssued.AddDays(-1)), "doneOn" },
        { SteeringRefusals.EvidenceDateInFuture, With(Reports.Minutes(Today.AddDays(1))), "evidence.documentDate" },
        { SteeringRefusals.EvidenceDateTooEarly, With(Reports.Minutes(PlanIssued.AddYears(-5).AddDays(-1))), "evidence.documentDate" },
        { SteeringRefusals.EvidenceDateTooEarly, With(Reports.Minutes(DateOnly.MinValue)), "evidence.documentDate" },
        { SteeringRefusals.EvidenceKindUnknown, With(Reports.Minutes(Today) with { Kind = (EvidenceKind)42 }), "evidence.kind" },
        { SteeringRefusals.DocumentNumberMissing, With(Reports.Minutes(Today) with { DocumentNumber = " " }), "evidence.documentNumber" },
        { SteeringRefusals.DocumentNumberMissing, With(Reports.Minutes(Today) with { DocumentNumber = null! }), "evidence.documentNumber" },
        { SteeringRefusals.DocumentNumberMalformed, With(Reports.Minutes(Today) with { DocumentNumber = "BB" }), "evidence.documentNumber" },
        { SteeringRefusals.DocumentNumberLooksLikeSubjectLine, With(Reports.Minutes(Today) with { DocumentNumber = "Biên bản bàn giao" }), "evidence.documentNumber" },
        { SteeringRefusals.FileDigestMalformed, With(Reports.Minutes(Today) with { FileDigest = "abc" }), "evidence.fileDigest" },
        { SteeringRefusals.FileDigestMalformed, With(Reports.Minutes(Today) with { FileDigest = new string('A', 64) }), "evidence.fileDigest" },
        { SteeringRefusals.TextTooLong, new DutyReport(10, null, null, new string('a', 501)), "note" },
        { SteeringRefusals.TextHasControlCharacters, new DutyReport(10, null, null, "a\u0007"), "note" },
        { SteeringRefusals.TextCarriesSecretMark, new DutyReport(10, null, null, "Tài liệu TỐI MẬT"), "note" },
        { SteeringRefusals.ReportMissing, null!, "report" },
    };

    [Theory]
    [MemberData(nameof(RefusedReports))]
    public void A_report_that_breaks_a_rule_is_refused_and_nothing_changes(string code, DutyReport report, string field)
    {
        var before = _story.Events.Count;
        _story.Update(Duty, report).ShouldBeRefused(code).Field.ShouldBe(field);
        _story.Events.Count.ShouldBe(before);
    }

    [Theory]
    [MemberData(nameof(RefusedReports))]
    public void A_correction_is_held_to_the_same_rules(string code, DutyReport report, string field)
    {
        _story.Update(Duty, Reports.Started()).ShouldBeTaken();
        _story.Correct(Duty, _story.Events.Count, report).ShouldBeRefused(code).Field.ShouldBe(field);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(99)]
    public void Progress_below_a_hundred_needs_neither_date_nor_evidence(int percent)
    {
        _story.Update(Duty, new DutyReport(percent, null, null, null)).ShouldBeTaken();
        _story.Status(Duty).ShouldBe(DutyStatus.InProgress);
    }

    [Fact]
    public void Bounds_of_dates_belong_to_what_is_allowed()
    {
        _story.Update(Duty, new DutyReport(100, PlanIssued, Reports.Minutes(PlanIssued.AddYears(-5)), null)).ShouldBeTaken();
        _story.Update(Duty, Reports.Done(Today)).ShouldBeTaken();
    }

    [Fact]
    public void Texts_are_stored_without_blanks_around_them()
    {
        _story.Update(Duty, With(Reports.Minutes(Today) with { DocumentNumber = " 12/BB-UBND " }) with { Note = "  " }).ShouldBeTaken();
        _story.Duty(Duty).Current.ShouldNotBeNull().Report.ShouldSatisfyAllConditions(
            report => report.Evidence.ShouldNotBeNull().DocumentNumber.ShouldBe("12/BB-UBND"),
            report => report.Note.ShouldBeNull());
    }

    [Theory]
    [InlineData("HP-IX.9", SteeringRefusals.DutyUnknown)]
    [InlineData("", SteeringRefusals.DutyUnknown)]
    [InlineData(null, SteeringRefusals.DutyUnknown)]
    [InlineData("HP-III.5", SteeringRefusals.DutyNotBoundToUnit)]
    [InlineData("NA-I.2", SteeringRefusals.DutyNotBoundToUnit)]
    [InlineData("HP-IV.1.b@2026", SteeringRefusals.DutyNotBoundToUnit)]
    public void A_duty_the_unit_does_not_have_is_refused(string? duty, string code) =>
        _story.Update(duty!, Reports.Started()).ShouldBeRefused(code).Field.ShouldBe("duty");

    [Fact]
    public void A_stale_version_is_refused_and_the_present_one_is_told()
    {
        _story.Update(Duty, Reports.Started()).ShouldBeTaken();
        _story.Update(Duty, Reports.Started(50), expected: 1).ShouldBeRefused(SteeringRefusals.DutyChangedMeanwhile)
            .Arguments.ShouldBe(["1", "2"]);
        _story.Update(Duty, Reports.Started(50), expected: 2).ShouldBeTaken();
    }

    [Fact]
    public void Days_that_pass_do_not_make_a_version_stale()
    {
        _story.Today = new DateOnly(2026, 7, 1);
        _story.PassDays().Events.ShouldNotBeEmpty();
        _story.Status(Duty).ShouldBe(DutyStatus.Overdue);
        _story.Update(Duty, Reports.Started(), expected: 1).ShouldBeTaken();
    }

    [Fact]
    public void A_malformed_command_id_is_refused_before_anything_else() =>
        Updating.Decide(_story.State, new UpdateDuty("short", "HP-IX.9", null, null!), _story.Circumstances("a"))
            .ShouldBeRefused(SteeringRefusals.CommandIdMalformed);

    [Fact]
    public void An_act_moves_the_day_of_the_unit_and_with_it_all_its_statuses()
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 6, 1), Duty, "HP-IV.1.b");
        story.Today = new DateOnly(2026, 7, 1);
        story.Status(Duty).ShouldBe(DutyStatus.NotDue);
        story.Update("HP-IV.1.b@2026", Reports.Started()).ShouldBeTaken();
        story.Status(Duty).ShouldBe(DutyStatus.Overdue);
        story.PassDays().Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_clock_that_goes_back_does_not_take_the_unit_back()
    {
        _story.Today = Today.AddDays(-3);
        _story.Update(Duty, Reports.Started()).ShouldBeTaken();
        _story.State.AsOf.ShouldBe(Today);
    }

    private static DutyReport With(Evidence evidence) => new(50, null, evidence, null);
}
