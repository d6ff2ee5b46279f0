using BmnnHierarchy.Journal.Domain;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Journal.Tests.Domain;

public sealed class ChainCheckTests
{
    private static readonly RecordedEvent[] Chain = [.. Requests.Append("s", StreamHead.Empty, "c", events: 3).Events];

    public static TheoryData<Func<RecordedEvent, RecordedEvent>> Changes => new(
        e => e with { Stream = "t" },
        e => e with { Type = "sample.other" },
        e => e with { Version = 2 },
        e => e with { Payload = "{ }" },
        e => e with { At = e.At.AddMicroseconds(1) },
        e => e with { Actor = "kiemtra.hp" },
        e => e with { CommandId = "d" },
        e => e with { CommandDigest = Digest.OfText("x") },
        e => e with { Reason = "" },
        e => e with { Hash = Digest.OfText("x") });

    [Fact]
    public void An_untouched_chain_holds_and_ends_at_its_head()
    {
        var check = new ChainCheck();

        Chain.Select((recorded, i) => check.Next(recorded, i)).ShouldAllBe(fault => fault == null);

        check.Head.ShouldBe(new StreamHead(3, Chain[2].Hash));
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Any_changed_field_is_found_at_its_event(Func<RecordedEvent, RecordedEvent> change)
    {
        var check = new ChainCheck();
        check.Next(Chain[0], 0);

        check.Next(change(Chain[1]), 1).ShouldBe(ChainFault.HashMismatch);
    }

    [Fact]
    public void A_removed_event_is_a_gap()
    {
        var check = new ChainCheck();
        check.Next(Chain[0], 0);

        check.Next(Chain[2], 2).ShouldBe(ChainFault.Gap);
    }

    [Fact]
    public void A_wrong_place_within_the_command_is_found()
    {
        var check = new ChainCheck();
        check.Next(Chain[0], 0);

        check.Next(Chain[1], 0).ShouldBe(ChainFault.CommandPositionMismatch);
    }

    [Fact]
    public void An_event_is_not_accepted_after_another_predecessor()
    {
        var other = Requests.Append("s", StreamHead.Empty, "other").Events[0];
        var check = new ChainCheck();
        check.Next(other, 0);

        check.Next(Chain[1], 1).ShouldBe(ChainFault.HashMismatch);
    }
}
