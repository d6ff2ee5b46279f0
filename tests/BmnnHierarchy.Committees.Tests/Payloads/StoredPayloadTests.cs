using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Tests.Payloads;

/// <summary>Payloads as they lie in journals already. A test that fails here says that stored events can no longer be read:
/// add a version, never change the text.</summary>
public sealed class StoredPayloadTests
{
    private const string Prescribed = """{"on":"2026-03-02","composition":"commune","isProposed":true,"basis":"Kế hoạch","basisInEnglish":"Plan","standingBody":"Công an cấp xã","standingBodyInEnglish":"Commune Police","seats":[{"code":"head","post":"head","words":"Chủ tịch","wordsInEnglish":"Chairman"},{"code":"standing","post":"standingMember","words":"Trưởng Công an","wordsInEnglish":"Head of Police"}]}""";
    private const string Decided = """{"on":"2026-03-02","decision":"d1","kind":"establishment","paper":{"number":"12/QĐ-UBND","date":"2026-03-01","issuer":"UBND xã"},"standingBody":"Công an xã","joined":[{"member":"m1","holder":{"post":"head","seat":"head","name":"Nguyễn Văn Mẫu","position":"Chủ tịch","body":"UBND xã"},"from":"2026-03-01"}],"left":[]}""";
    private const string PaperCorrected = """{"on":"2026-03-03","decision":"d1","paper":{"number":"21/QĐ-UBND","date":"2026-03-01","issuer":"UBND xã"}}""";
    private const string Appointed = """{"on":"2026-03-10","decision":"d2","paper":{"number":"30/QĐ-UBND","date":"2026-03-10","issuer":"UBND xã"},"member":{"member":"m2","holder":{"post":"sectionMember","name":"Trần Thị Thử","position":"Công chức","body":"Văn phòng"},"from":"2026-03-10"}}""";
    private const string Left = """{"on":"2026-04-01","member":"m1","leftOn":"2026-04-01","cause":"leftService"}""";
    private const string MemberChanged = """{"on":"2026-04-02","member":"m1","holder":{"post":"head","seat":"head","name":"Nguyễn Văn Mẫu","position":"Chủ tịch","body":"UBND xã"},"from":"2026-03-01"}""";
    private const string Held = """{"on":"2026-04-03","meeting":"h1","heldOn":"2026-04-02","kind":"extraordinary","present":2,"minutes":"03/BB-BCĐ"}""";
    private const string HeldNot = """{"on":"2026-04-09","meeting":"h1"}""";
    private const string Drawn = """{"on":"2026-04-04","conclusion":"k1","meeting":"h1","number":"04/TB-BCĐ","date":"2026-04-04","tasks":3,"dueOn":"2026-05-30"}""";
    private const string Done = """{"on":"2026-05-20","conclusion":"k1","doneOn":"2026-05-19"}""";
    private const string DrawnNot = """{"on":"2026-05-21","conclusion":"k1"}""";

    [Theory]
    [InlineData("committees.composition-prescribed", Prescribed)]
    [InlineData("committees.composition-decided", Decided)]
    [InlineData("committees.decision-corrected", PaperCorrected)]
    [InlineData("committees.member-appointed", Appointed)]
    [InlineData("committees.member-left", Left)]
    [InlineData("committees.member-corrected", MemberChanged)]
    [InlineData("committees.meeting-held", Held)]
    [InlineData("committees.meeting-withdrawn", HeldNot)]
    [InlineData("committees.conclusion-drawn", Drawn)]
    [InlineData("committees.conclusion-completed", Done)]
    [InlineData("committees.conclusion-withdrawn", DrawnNot)]
    public void Every_stored_payload_is_read_and_written_letter_by_letter(string type, string payload) =>
        Rewrite(type, payload).ShouldBe(new NewEvent(type, 1, payload));

    [Fact]
    public void A_stored_stream_folds_to_the_state_it_had()
    {
        var state = Fold(
            (CompositionPrescribed.Type, Prescribed), (CompositionDecided.Type, Decided), (DecisionCorrected.Type, PaperCorrected),
            (MemberAppointed.Type, Appointed), (MemberLeft.Type, Left), (MeetingHeld.Type, Held), (ConclusionDrawn.Type, Drawn), (ConclusionCompleted.Type, Done));
        state.Version.ShouldBe(8);
        state.FindDecision("d1")!.Paper.Number.ShouldBe("21/QĐ-UBND");
        Seats.WithoutHeadSince(state).ShouldBe(new DateOnly(2026, 4, 1));
        state.Conclusions.ShouldHaveSingleItem().DoneOn.ShouldBe(new DateOnly(2026, 5, 19));
    }

    [Fact]
    public void The_snapshot_form_carries_the_whole_state()
    {
        var state = Fold((CompositionPrescribed.Type, Prescribed), (CompositionDecided.Type, Decided), (MeetingHeld.Type, Held), (ConclusionDrawn.Type, Drawn));
        var text = CanonicalJson.Write(state);
        CanonicalJson.Write(CanonicalJson.Read<CommitteeState>(text)).ShouldBe(text);
    }

    [Theory]
    [InlineData("committees.member-forgotten", 1)]
    [InlineData("committees.member-left", 2)]
    public void An_event_of_a_later_product_is_not_skipped(string type, int version) =>
        Should.Throw<InvalidOperationException>(() => CommitteeFold.Instance.Apply(CommitteeState.Empty, Record(1, type, version, "{}")));

    private static NewEvent Rewrite(string type, string payload) => type switch
    {
        CompositionPrescribed.Type => CanonicalJson.Read<CompositionPrescribed>(payload).ToEvent(),
        CompositionDecided.Type => CanonicalJson.Read<CompositionDecided>(payload).ToEvent(),
        DecisionCorrected.Type => CanonicalJson.Read<DecisionCorrected>(payload).ToEvent(),
        MemberAppointed.Type => CanonicalJson.Read<MemberAppointed>(payload).ToEvent(),
        MemberLeft.Type => CanonicalJson.Read<MemberLeft>(payload).ToEvent(),
        MemberCorrected.Type => CanonicalJson.Read<MemberCorrected>(payload).ToEvent(),
        MeetingHeld.Type => CanonicalJson.Read<MeetingHeld>(payload).ToEvent(),
        MeetingWithdrawn.Type => CanonicalJson.Read<MeetingWithdrawn>(payload).ToEvent(),
        ConclusionDrawn.Type => CanonicalJson.Read<ConclusionDrawn>(payload).ToEvent(),
        ConclusionCompleted.Type => CanonicalJson.Read<ConclusionCompleted>(payload).ToEvent(),
        _ => CanonicalJson.Read<ConclusionWithdrawn>(payload).ToEvent(),
    };

    private static CommitteeState Fold(params (string Type, string Payload)[] events) =>
        events.Select((e, i) => Record(i + 1, e.Type, 1, e.Payload)).Aggregate(CommitteeState.Empty, CommitteeFold.Instance.Apply);

    private static RecordedEvent Record(long sequence, string type, int version, string payload) => new(
        "committees/unit:31-11146", sequence, type, version, payload, DateTimeOffset.UnixEpoch, "nguyengiap", $"command-{sequence}", Digest.Zero, null, Digest.Zero);
}
