using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Tests.Support;

namespace BmnnHierarchy.Committees.Tests.Domain;

public sealed class MemberTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly CommitteeStory _story = CommitteeStory.Complete(Day);

    public MemberTests() => _story.Today = Day.AddDays(60);

    [Fact]
    public void A_member_who_leaves_makes_a_vacancy_from_that_day_until_somebody_takes_the_seat()
    {
        var left = Day.AddDays(30);
        _story.Depart("m1", Papers.Leaves(left)).Refusal.ShouldBeNull();
        _story.View.WithoutHeadSince.ShouldBe(left);
        Seats.StandingOf(_story.State).ShouldBe(CommitteeStanding.Incomplete);

        var paper = Papers.Paper(Day.AddDays(50), "31/QĐ-UBND");
        _story.Appoint(new Appointment(paper, Papers.Holder(MemberPost.Head, "head", "Bùi Văn Mới"), Day.AddDays(50))).Refusal.ShouldBeNull();
        _story.View.Seats[0].Member!.ShouldSatisfyAllConditions(
            member => member.Id.ShouldBe("m8"), member => member.From.ShouldBe(Day.AddDays(50)), member => member.AppointedBy.ShouldBe("d2"));
        Seats.StandingOf(_story.State).ShouldBe(CommitteeStanding.Complete);
        _story.View.Past.ShouldHaveSingleItem().Cause.ShouldBe(DepartureCause.Transferred);
    }

    [Fact]
    public void A_seat_that_was_left_twice_is_vacant_since_the_last_time()
    {
        _story.Depart("m1", Papers.Leaves(Day.AddDays(10)));
        _story.Appoint(new Appointment(Papers.Paper(Day.AddDays(12)), Papers.Holder(MemberPost.Head, "head", "Bùi Văn Mới"), Day.AddDays(12)));
        _story.Depart("m8", Papers.Leaves(Day.AddDays(40), DepartureCause.Retired));
        _story.View.WithoutHeadSince.ShouldBe(Day.AddDays(40));
    }

    [Fact]
    public void Removal_needs_its_decision_and_another_cause_its_reason()
    {
        _story.Depart("m2", Papers.Leaves(Day, DepartureCause.Removed)).Refusal!.Code.ShouldBe(CommitteesRefusals.PaperMissing);
        _story.Depart("m2", Papers.Leaves(Day, DepartureCause.Other)).Refusal!.Code.ShouldBe(CommitteesRefusals.ReasonMissing);
        _story.Depart("m2", Papers.Leaves(Day, DepartureCause.Other, "Đi học dài hạn")).Refusal.ShouldBeNull();
        _story.Events[^1].Reason.ShouldBe("Đi học dài hạn");
    }

    [Fact]
    public void A_member_leaves_once_and_not_before_he_came_nor_tomorrow()
    {
        _story.Depart("m2", Papers.Leaves(Day.AddDays(-1))).Refusal!.Code.ShouldBe(CommitteesRefusals.DateTooEarly);
        _story.Depart("m2", Papers.Leaves(Day.AddDays(61))).Refusal!.Code.ShouldBe(CommitteesRefusals.DateInFuture);
        _story.Depart("m99", Papers.Leaves(Day)).Refusal!.Code.ShouldBe(CommitteesRefusals.MemberUnknown);
        _story.Depart("m2", Papers.Leaves(Day)).Refusal.ShouldBeNull();
        _story.Depart("m2", Papers.Leaves(Day)).Refusal!.Code.ShouldBe(CommitteesRefusals.MemberHasLeft);
    }

    [Fact]
    public void A_filled_seat_takes_nobody_else_and_a_committee_no_second_head()
    {
        var paper = Papers.Paper(Day.AddDays(5));
        _story.Appoint(new Appointment(paper, Papers.Holder(MemberPost.Deputy, "deputy"), Day.AddDays(5))).Refusal!.Code.ShouldBe(CommitteesRefusals.SeatIsFilled);
        _story.Appoint(new Appointment(paper, Papers.Holder(MemberPost.Head, null), Day.AddDays(5))).Refusal!.Code.ShouldBe(CommitteesRefusals.OneHeadOnly);
        _story.Appoint(new Appointment(paper, Papers.Holder(MemberPost.Member, null), Day.AddDays(4))).Refusal!.ShouldSatisfyAllConditions(
            refusal => refusal.Code.ShouldBe(CommitteesRefusals.DateTooEarly), refusal => refusal.Field.ShouldBe("from"));
    }

    [Fact]
    public void Members_beyond_the_composition_and_of_the_section_do_not_count_as_seats()
    {
        var paper = Papers.Paper(Day.AddDays(5));
        _story.Appoint(new Appointment(paper, Papers.Holder(MemberPost.Member, null, "Ngô Thị Thêm"), Day.AddDays(5))).Refusal.ShouldBeNull();
        _story.Appoint(new Appointment(paper, Papers.Holder(MemberPost.SectionMember, null, "Cao Văn Giúp"), Day.AddDays(5))).Refusal.ShouldBeNull();
        _story.View.Filled.ShouldBe(7);
        _story.View.Others.ShouldHaveSingleItem().Name.ShouldBe("Ngô Thị Thêm");
        _story.View.Section.ShouldHaveSingleItem().Name.ShouldBe("Cao Văn Giúp");
    }

    [Fact]
    public void A_correction_replaces_what_was_wrong_and_the_history_keeps_it()
    {
        _story.Correct("m2", new MemberCorrection(Papers.Holder(MemberPost.Deputy, "deputy", "Trần Thị Đúng"), Day, null, "Nhầm tên")).Refusal.ShouldBeNull();
        _story.View.Seats[1].Member!.Name.ShouldBe("Trần Thị Đúng");
        _story.Events.Count(recorded => recorded.Payload.Contains("Trần Thị Thử", StringComparison.Ordinal)).ShouldBe(1);
        _story.Correct("m2", new MemberCorrection(Papers.Holder(MemberPost.Deputy, "deputy", "Trần Thị Đúng"), Day, null, " ")).Refusal!.Code.ShouldBe(CommitteesRefusals.ReasonMissing);
        _story.Correct("m2", new MemberCorrection(Papers.Holder(MemberPost.Member, "member-vp"), Day, null, "Nhầm")).Refusal!.Code.ShouldBe(CommitteesRefusals.SeatIsFilled);
    }

    [Fact]
    public void A_departure_recorded_by_mistake_is_corrected_and_the_seat_was_never_vacant()
    {
        _story.Depart("m1", Papers.Leaves(Day.AddDays(30)));
        var head = _story.State.FindMember("m1")!.Holder;
        _story.Correct("m1", new MemberCorrection(head, Day, null, "Ghi nhầm người")).Refusal.ShouldBeNull();
        _story.View.WithoutHeadSince.ShouldBeNull();
        _story.View.Past.ShouldBeEmpty();
        CommitteeHistory.Of(_story.Events).Select(entry => (entry.Act, entry.Name)).TakeLast(2).ShouldBe(
            [(CommitteeAct.Left, head.Name), (CommitteeAct.MemberCorrected, head.Name)]);
    }

    [Fact]
    public void A_departure_cannot_be_undone_once_somebody_else_sits_there()
    {
        _story.Depart("m1", Papers.Leaves(Day.AddDays(30)));
        var head = _story.State.FindMember("m1")!.Holder;
        _story.Appoint(new Appointment(Papers.Paper(Day.AddDays(31)), Papers.Holder(MemberPost.Head, "head", "Bùi Văn Mới"), Day.AddDays(31)));
        _story.Correct("m1", new MemberCorrection(head, Day, null, "Ghi nhầm")).Refusal!.Code.ShouldBe(CommitteesRefusals.SeatIsFilled);
    }

    [Fact]
    public void A_decision_recorded_with_a_wrong_number_is_corrected()
    {
        _story.CorrectPaper("d1", new PaperCorrection(Papers.Paper(Day, "21/QĐ-UBND"), "Nhầm số")).Refusal.ShouldBeNull();
        _story.View.Composition!.Paper.Number.ShouldBe("21/QĐ-UBND");
        _story.CorrectPaper("d7", new PaperCorrection(Papers.Paper(Day), "Nhầm số")).Refusal!.Code.ShouldBe(CommitteesRefusals.DecisionUnknown);
    }

    [Fact]
    public void Without_a_committee_nobody_is_appointed()
    {
        var empty = new CommitteeStory(Day);
        empty.Appoint(new Appointment(Papers.Paper(Day), Papers.Holder(MemberPost.Head, "head"), Day)).Refusal!.Code.ShouldBe(CommitteesRefusals.CommitteeNotEstablished);
    }
}
