using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Tests.Payloads;

/// <summary>Payloads of what provinces prescribe, as they lie in journals already.</summary>
public sealed class CompositionPayloadTests
{
    private const string Set = """{"on":"2026-11-28","scope":"communes","revision":1,"validFrom":"2026-11-02","basis":"Kế hoạch","basisInEnglish":"Plan","standingBody":"Công an cấp xã","standingBodyInEnglish":"Commune Police","seats":[{"code":"head","post":"head","words":"Chủ tịch","wordsInEnglish":"Chairman"}],"plan":"31-12-2026"}""";
    private const string Ended = """{"on":"2026-11-29","scope":"communes"}""";

    [Fact]
    public void Every_stored_payload_is_read_and_written_letter_by_letter()
    {
        CanonicalJson.Read<CompositionSet>(Set).ToEvent().ShouldBe(new NewEvent("committees.composition-set", 1, Set));
        CanonicalJson.Read<CompositionEnded>(Ended).ToEvent().ShouldBe(new NewEvent("committees.composition-ended", 1, Ended));
    }

    [Fact]
    public void A_stored_stream_folds_and_its_snapshot_carries_the_whole_state()
    {
        var set = Fold((CompositionSet.Type, Set));
        set.InForce[CompositionScope.Communes].ShouldSatisfyAllConditions(now => now.By.ShouldBe("thuongtruc.hp"), now => now.Content.Seats.Single().Post.ShouldBe(MemberPost.Head));
        var text = CanonicalJson.Write(set);
        CanonicalJson.Write(CanonicalJson.Read<CompositionsState>(text)).ShouldBe(text);
        var ended = Fold((CompositionSet.Type, Set), (CompositionEnded.Type, Ended));
        (ended.InForce.IsEmpty, ended.Revision(CompositionScope.Communes)).ShouldBe((true, 1));
    }

    private static CompositionsState Fold(params ReadOnlySpan<(string Type, string Payload)> events)
    {
        var (state, head) = (CompositionsState.Empty, StreamHead.Empty);
        foreach (var (type, payload) in events)
        {
            var header = new CommandHeader($"command-{head.Sequence:D4}", Digest.OfText(payload), "thuongtruc.hp", VietnamTime.StartOf(new DateOnly(2026, 11, 28)), null);
            var recorded = EventChain.Extend("compositions/unit:31", head, header, [new NewEvent(type, 1, payload)]).ShouldHaveSingleItem();
            (state, head) = (CompositionsFold.Instance.Apply(state, recorded), new StreamHead(recorded.Sequence, recorded.Hash));
        }

        return state;
    }
}
