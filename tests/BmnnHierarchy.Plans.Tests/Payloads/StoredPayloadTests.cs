using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Payloads;

/// <summary>Payloads as they lie in journals already. A test that fails here says that stored events can no longer be read:
/// add a version, never change the text.</summary>
public sealed class StoredPayloadTests
{
    private const string Item = """{"id":"II.1","section":"II.1","content":{"area":"II","kind":"obligation","lead":"Sở Tài chính","text":"hướng dẫn mua sắm","evidence":"Công văn","dueOn":"2026-12-31","kinds":[],"bodies":["so_tc"],"annualReport":false},"deadlineWords":"tháng 12/2026","unresolved":[],"spans":[{"start":0,"length":5}],"state":"kept","into":[]}""";
    private const string ItemWithKinds = """{"id":"II.2","section":"II.2","content":{"area":"II","kind":"reporting","lead":"Các sở","text":"báo cáo","recurrence":"yearly:11-04","kinds":["Department"],"bodies":[],"annualReport":true,"evidenceKinds":["report","list"]},"unresolved":[],"spans":[],"state":"kept","into":[]}""";
    private const string Opened = $$"""{"on":"2026-03-10","draft":"d1","source":"Nguồn","head":{"number":"12/KH-UBND","issuedOn":"2026-03-02","title":"Kế hoạch","prefix":"HP12","areas":[{"code":"II","name":"Nhiệm vụ","shortName":"Nhiệm vụ"}]},"items":[{{Item}},{{ItemWithKinds}}],"lines":[{"index":0,"words":"x","why":"plans.LineNotUnderstood","span":{"start":0,"length":1},"isRead":false}],"committee":[{"role":"head","words":"Chủ tịch","unit":"unit:31-ubnd"}],"recipients":[],"legalBases":[],"amendsRevision":0}""";
    private const string Changed = $$"""{"on":"2026-03-10","draft":"d1","act":"itemEdited","item":"II.1","items":[{{Item}}],"lines":[]}""";
    private const string Template = """{"id":"HP12-II.1","section":"II.1","area":"II","kind":"obligation","lead":"Sở Tài chính","text":"hướng dẫn mua sắm","textInEnglish":"hướng dẫn mua sắm","expectedEvidence":"Công văn","schedule":{"basis":"Kế hoạch","basisInEnglish":"The plan","dueOn":"2026-12-31"},"binding":{"kinds":[],"bodies":["so_tc"]},"annualReport":false}""";
    private const string Issued = $$$"""{"on":"2026-03-10","draft":"d1","prefix":"HP12","units":1,"plan":{"code":"31-12-2026","province":"unit:31","number":"12/KH-UBND","issuedOn":"2026-03-02","title":"Kế hoạch","titleInEnglish":"Kế hoạch","areas":[{"code":"II","name":"Nhiệm vụ","nameInEnglish":"Nhiệm vụ","shortName":"Nhiệm vụ","shortNameInEnglish":"Nhiệm vụ"}],"templates":[{{{Template}}}]}}""";

    [Fact]
    public void Every_stored_payload_is_read_and_written_letter_by_letter()
    {
        CanonicalJson.Write(CanonicalJson.Read<DraftOpened>(Opened)).ShouldBe(Opened);
        CanonicalJson.Write(CanonicalJson.Read<DraftChanged>(Changed)).ShouldBe(Changed);
        CanonicalJson.Write(CanonicalJson.Read<PlanIssued>(Issued)).ShouldBe(Issued);
    }

    [Fact]
    public void A_stored_stream_folds_to_the_plan_with_the_committee_that_its_draft_had()
    {
        var state = Fold((DraftOpened.Type, Opened), (DraftChanged.Type, Changed), (PlanIssued.Type, Issued));
        state.Drafts["d1"].Items.Select(item => item.Content.EvidenceKinds is { } kinds ? string.Join(' ', kinds) : null).ShouldBe([null, "Report List"]);
        var committee = Overviews.Committees(state).ShouldHaveSingleItem();
        (committee.Plan, committee.Posts.ShouldHaveSingleItem().Words).ShouldBe(("31-12-2026", "Chủ tịch"));
        var text = CanonicalJson.Write(state);
        CanonicalJson.Write(CanonicalJson.Read<PlansState>(text)).ShouldBe(text);
    }

    private static PlansState Fold(params ReadOnlySpan<(string Type, string Payload)> events)
    {
        var (state, head) = (PlansState.Empty, StreamHead.Empty);
        foreach (var (type, payload) in events)
        {
            var header = new CommandHeader($"command-{head.Sequence:D4}", Digest.OfText(payload), "thuongtruc.hp", VietnamTime.StartOf(new DateOnly(2026, 3, 10)), null);
            var recorded = EventChain.Extend(PlansStreams.Of(PlanStory.HaiPhong), head, header, [new NewEvent(type, 1, payload)]).ShouldHaveSingleItem();
            (state, head) = (PlansFold.Instance.Apply(state, recorded), new StreamHead(recorded.Sequence, recorded.Hash));
        }

        return state;
    }
}
