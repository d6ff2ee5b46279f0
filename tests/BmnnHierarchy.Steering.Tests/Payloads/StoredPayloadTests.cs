using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;

namespace BmnnHierarchy.Steering.Tests.Payloads;

/// <summary>Payloads as they lie in journals already. A test that fails here says that stored events can no longer be read:
/// add a version, never change the text.</summary>
public sealed class StoredPayloadTests
{
    private const string Assigned = """{"on":"2025-11-20","duty":"HP-IV.1.b@2026","plan":"31-298-2025","template":"HP-IV.1.b","occurrence":"2026","area":"IV","annualReport":true,"planIssuedOn":"2025-11-18","dueOn":"2026-11-04","dueSoonFrom":"2026-10-26","nextOpensOn":"2026-12-15"}""";
    private const string AssignedOnce = """{"on":"2025-11-20","duty":"HP-IV.2","plan":"31-298-2025","template":"HP-IV.2","area":"IV","annualReport":false,"planIssuedOn":"2025-11-18"}""";
    private const string Updated = """{"on":"2026-11-03","duty":"HP-IV.1.b@2026","report":{"progressPercent":100,"doneOn":"2026-11-02","evidence":{"documentNumber":"05-BC/ĐU","documentDate":"2026-11-02","kind":"officialLetter","fileDigest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},"note":"Đã gửi Công an thành phố"}}""";
    private const string Corrected = """{"on":"2026-11-04","duty":"HP-IV.1.b@2026","update":3,"report":{"progressPercent":80}}""";
    private const string Withdrawn = """{"on":"2026-11-06","duty":"HP-IV.1.b@2026","update":4}""";
    private const string Verified = """{"on":"2026-11-06","duty":"HP-IV.1.b@2026","update":3,"confirmed":true}""";
    private const string Passed = """{"on":"2026-11-05","moved":[{"duty":"HP-IV.1.b@2026","dueSoonFrom":"2026-10-23"}]}""";

    private const string UpdatedWithDocuments = """{"on":"2026-11-03","duty":"HP-IV.1.b@2026","report":{"progressPercent":100,"doneOn":"2026-11-02","note":"Đã gửi Công an thành phố","documents":[{"documentNumber":"05-BC/ĐU","documentDate":"2026-11-02","kind":"report","fileDigest":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","fileSize":20480,"fileKind":"pdf"},{"documentNumber":"12/BB-UBND","documentDate":"2026-10-30","kind":"minutes"}]}}""";
    private const string CorrectedToNothing = """{"on":"2026-11-04","duty":"HP-IV.1.b@2026","update":3,"report":{"progressPercent":80,"documents":[]}}""";
    private const string Judged = """{"on":"2026-11-06","duty":"HP-IV.1.b@2026","update":3,"verdict":"needsMore","seen":[0]}""";
    private const string JudgedUnseen = """{"on":"2026-11-06","duty":"HP-IV.1.b@2026","update":3,"verdict":"rejected"}""";

    [Theory]
    [InlineData("steering.duty-updated", 2, UpdatedWithDocuments)]
    [InlineData("steering.update-corrected", 2, CorrectedToNothing)]
    [InlineData("steering.duty-verified", 2, Judged)]
    [InlineData("steering.duty-verified", 2, JudgedUnseen)]
    [InlineData("steering.duty-assigned", 1, Assigned)]
    [InlineData("steering.duty-assigned", 1, AssignedOnce)]
    [InlineData("steering.duty-updated", 1, Updated)]
    [InlineData("steering.update-corrected", 1, Corrected)]
    [InlineData("steering.update-withdrawn", 1, Withdrawn)]
    [InlineData("steering.duty-verified", 1, Verified)]
    [InlineData("steering.days-passed", 1, Passed)]
    public void Every_stored_payload_is_read_and_written_letter_by_letter(string type, int version, string payload) =>
        Rewrite(type, payload).ShouldBe(new NewEvent(type, version, payload));

    [Fact]
    public void A_stored_stream_folds_to_the_state_it_had()
    {
        var state = Fold(
            (DutyAssigned.Type, Assigned), (DutyAssigned.Type, AssignedOnce), (DutyUpdated.Type, Updated), (DutyVerified.Type, Verified));
        state.Duties["HP-IV.1.b@2026"].ShouldSatisfyAllConditions(
            duty => duty.Verification.ShouldBe(Verification.Confirmed),
            duty => duty.Version.ShouldBe(4),
            duty => duty.Current!.Report.Evidence!.Kind.ShouldBe(EvidenceKind.OfficialLetter),
            duty => DutyStatusRule.StatusOn(duty, state.AsOf).ShouldBe(DutyStatus.DoneOnTime));
        state = Fold(
            (DutyAssigned.Type, Assigned), (DutyAssigned.Type, AssignedOnce), (DutyUpdated.Type, Updated), (UpdateCorrected.Type, Corrected),
            (DaysPassed.Type, Passed), (UpdateWithdrawn.Type, Withdrawn));
        state.Duties["HP-IV.1.b@2026"].ShouldSatisfyAllConditions(
            duty => duty.Current.ShouldBeNull(),
            duty => duty.DueSoonFrom.ShouldBe(new DateOnly(2026, 10, 23)),
            duty => DutyStatusRule.StatusOn(duty, state.AsOf).ShouldBe(DutyStatus.Overdue));
        state.Recurring["HP-IV.1.b"].ShouldBe(new RecurrenceCursor("31-298-2025", "2026", new DateOnly(2026, 12, 15)));
        state.LastReportOn.ShouldBe(new DateOnly(2026, 11, 4));
    }

    [Fact]
    public void Payloads_of_both_versions_fold_beside_each_other()
    {
        var state = Fold(
            (DutyAssigned.Type, Assigned), (DutyAssigned.Type, AssignedOnce), (DutyUpdated.Type, UpdatedWithDocuments), (DutyVerified.Type, Judged));
        state.Duties["HP-IV.1.b@2026"].ShouldSatisfyAllConditions(
            duty => duty.Verification.ShouldBe(Verification.NeedsMore),
            duty => duty.Current!.Verdict!.Seen.ShouldBe([0]),
            duty => duty.Current!.Report.Documents.Length.ShouldBe(2),
            duty => duty.Current!.Report.Evidence!.FileKind.ShouldBe(EvidenceFileKind.Pdf));
        state = Fold((DutyAssigned.Type, Assigned), (DutyAssigned.Type, AssignedOnce), (DutyUpdated.Type, Updated), (DutyVerified.Type, JudgedUnseen));
        state.Duties["HP-IV.1.b@2026"].ShouldSatisfyAllConditions(
            duty => duty.Rejected.ShouldBe([3]),
            duty => duty.Current!.Report.Documents.Length.ShouldBe(1));
    }

    [Theory]
    [InlineData("steering.duty-forgotten", 1)]
    [InlineData("steering.duty-updated", 3)]
    public void An_event_of_a_later_product_is_not_skipped(string type, int version) =>
        Should.Throw<InvalidOperationException>(() => SteeringFold.Instance.Apply(SteeringState.Empty, Record(1, type, version, "{}")));

    [Fact]
    public void A_payload_with_a_member_nobody_knows_is_not_read_in_part() =>
        Should.Throw<System.Text.Json.JsonException>(() => Fold((DaysPassed.Type, """{"on":"2026-11-05","moved":[],"more":1}""")));

    private static NewEvent Rewrite(string type, string payload) => type switch
    {
        DutyAssigned.Type => CanonicalJson.Read<DutyAssigned>(payload).ToEvent(),
        DutyUpdated.Type => CanonicalJson.Read<DutyUpdated>(payload).ToEvent(),
        UpdateCorrected.Type => CanonicalJson.Read<UpdateCorrected>(payload).ToEvent(),
        UpdateWithdrawn.Type => CanonicalJson.Read<UpdateWithdrawn>(payload).ToEvent(),
        DutyVerified.Type => CanonicalJson.Read<DutyVerified>(payload).ToEvent(),
        _ => CanonicalJson.Read<DaysPassed>(payload).ToEvent(),
    };

    private static SteeringState Fold(params (string Type, string Payload)[] events) => events
        .Select((e, i) => Record(i + 1, e.Type, Rewrite(e.Type, e.Payload).Version, e.Payload))
        .Aggregate(SteeringState.Empty, SteeringFold.Instance.Apply);

    private static RecordedEvent Record(long sequence, string type, int version, string payload) => new(
        "steering/unit:31-11146", sequence, type, version, payload, DateTimeOffset.UnixEpoch, "nguyengiap", $"command-{sequence}", Digest.Zero, null, Digest.Zero);
}
