using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Tests.Support;

namespace BmnnHierarchy.Committees.Tests.Domain;

public sealed class CompositionTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly CommitteeStory _story = new(Day);

    [Fact]
    public void A_unit_that_is_held_to_a_composition_and_has_no_committee_lacks_every_seat_since_that_day()
    {
        _story.Prescribe().Refusal.ShouldBeNull();
        Seats.StandingOf(_story.State).ShouldBe(CommitteeStanding.Missing);
        _story.View.Seats.ShouldAllBe(seat => seat.VacantSince == Day && seat.Member == null);
        _story.View.WithoutHeadSince.ShouldBe(Day);
        _story.View.Prescribed.ShouldNotBeNull().IsProposed.ShouldBeTrue();
    }

    [Fact]
    public void Prescribing_the_same_composition_again_records_nothing()
    {
        _story.Prescribe();
        _story.Prescribe().Value.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_decision_that_fills_every_seat_completes_the_committee()
    {
        var story = CommitteeStory.Complete(Day);
        Seats.StandingOf(story.State).ShouldBe(CommitteeStanding.Complete);
        story.View.Filled.ShouldBe(7);
        story.View.WithoutHeadSince.ShouldBeNull();
        story.View.StandingBody.ShouldBe("Công an xã");
        story.Events.Select(recorded => recorded.Type).ShouldBe([CompositionPrescribed.Type, CompositionDecided.Type]);
    }

    [Fact]
    public void A_seat_that_the_decision_leaves_open_is_vacant_since_the_decision()
    {
        _story.Prescribe();
        _story.Today = Day.AddDays(20);
        var decided = Day.AddDays(10);
        _story.Decide(Papers.Composition(decided, [.. Papers.AllSeats(_story.Unit).Skip(1)])).Refusal.ShouldBeNull();
        Seats.StandingOf(_story.State).ShouldBe(CommitteeStanding.Incomplete);
        _story.View.WithoutHeadSince.ShouldBe(decided);
    }

    [Fact]
    public void A_committee_is_established_once_and_strengthened_afterwards()
    {
        var story = CommitteeStory.Complete(Day);
        story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, "head")])).Refusal!.Code.ShouldBe(CommitteesRefusals.CommitteeAlreadyEstablished);
        story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, "head")], DecisionKind.Strengthening)).Refusal.ShouldBeNull();
        story.View.Decisions.Select(decision => decision.Kind).ShouldBe([DecisionKind.Strengthening, DecisionKind.Establishment]);
    }

    [Fact]
    public void Whoever_is_named_again_goes_on_and_whoever_is_not_leaves_by_the_decision()
    {
        var story = CommitteeStory.Complete(Day);
        var later = story.Today = Day.AddMonths(2);
        var kept = Papers.AllSeats(story.Unit).Take(2).ToList();
        story.Decide(Papers.Composition(later, [.. kept, Papers.Holder(MemberPost.StandingMember, "standing", "Bùi Văn Mới")], DecisionKind.Strengthening))
            .Refusal.ShouldBeNull();

        story.View.Seats.Where(seat => seat.Member is not null).Select(seat => (seat.Code, seat.Member!.From)).ShouldBe(
            [("head", Day), ("deputy", Day), ("standing", later)]);
        story.View.Past.Length.ShouldBe(5);
        story.View.Past.ShouldAllBe(member => member.LeftOn == later && member.Cause == DepartureCause.Removed && member.RemovedBy == "12/QĐ-UBND");
        story.View.Seats.Single(seat => seat.Code == "member-vp").VacantSince.ShouldBe(later);
    }

    [Fact]
    public void A_decision_older_than_the_composition_on_record_is_refused()
    {
        var story = CommitteeStory.Complete(Day);
        story.Decide(Papers.Composition(Day.AddDays(-1), [Papers.Holder(MemberPost.Head, "head")], DecisionKind.Strengthening))
            .Refusal!.ShouldSatisfyAllConditions(
                refusal => refusal.Code.ShouldBe(CommitteesRefusals.DecisionOlderThanComposition),
                refusal => refusal.Field.ShouldBe("paper.date"));
    }

    [Theory]
    [InlineData("unit:31-ubnd")]
    [InlineData("unit:31-tand")]
    [InlineData("unit:bca")]
    public void Units_of_some_kinds_have_no_committee_of_their_own(string unit)
    {
        var story = new CommitteeStory(Day, unit);
        story.Prescribe().Refusal!.Code.ShouldBe(CommitteesRefusals.NoCompositionForUnit);
        story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, null)])).Refusal!.Code.ShouldBe(CommitteesRefusals.NoCompositionForUnit);
    }

    [Fact]
    public void Two_heads_and_a_seat_filled_twice_are_refused_with_the_member_that_is_too_much()
    {
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, "head"), Papers.Holder(MemberPost.Head, null)]))
            .Refusal!.ShouldSatisfyAllConditions(r => r.Code.ShouldBe(CommitteesRefusals.OneHeadOnly), r => r.Field.ShouldBe("members.1.post"));
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Deputy, "deputy"), Papers.Holder(MemberPost.Deputy, "deputy", "Trần Thị Thử")]))
            .Refusal!.Code.ShouldBe(CommitteesRefusals.SeatIsFilled);
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Member, "head")])).Refusal!.Code.ShouldBe(CommitteesRefusals.PostUnfitForSeat);
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Member, "throne")])).Refusal!.Code.ShouldBe(CommitteesRefusals.SeatUnknown);
        _story.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("N", CommitteesRefusals.NameMalformed)]
    [InlineData("Nguyễn Văn 3", CommitteesRefusals.NameMalformed)]
    [InlineData("Nguyễn\nVăn Mẫu", CommitteesRefusals.NameMalformed)]
    [InlineData("", CommitteesRefusals.NameMalformed)]
    [InlineData("Trích yếu công văn", CommitteesRefusals.TextCarriesSecretMark)]
    [InlineData("Nguyễn Thị Ánh Nguyệt", null)]
    public void A_name_is_a_name(string name, string? code) =>
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, "head", name)])).Refusal?.Code.ShouldBe(code);

    [Theory]
    [InlineData("", CommitteesRefusals.DocumentNumberMissing)]
    [InlineData("Quyết định kiện toàn Ban Chỉ đạo", CommitteesRefusals.DocumentNumberLooksLikeSubjectLine)]
    [InlineData("QĐ", CommitteesRefusals.DocumentNumberMalformed)]
    public void A_decision_is_named_by_its_number(string number, string code) =>
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, "head")]) with { Paper = Papers.Paper(Day, number) })
            .Refusal!.Code.ShouldBe(code);

    [Fact]
    public void A_decision_of_tomorrow_and_one_without_members_are_refused()
    {
        _story.Decide(Papers.Composition(Day.AddDays(1), [Papers.Holder(MemberPost.Head, "head")])).Refusal!.Code.ShouldBe(CommitteesRefusals.DateInFuture);
        _story.Decide(Papers.Composition(Day, [])).Refusal!.Code.ShouldBe(CommitteesRefusals.MembersOutOfRange);
        _story.Decide(Papers.Composition(Day, [Papers.Holder(MemberPost.Head, "head")]), expected: 4).Refusal!.Code.ShouldBe(CommitteesRefusals.CommitteeChangedMeanwhile);
    }
}
