using BmnnHierarchy.Committees.Tests.Support;

namespace BmnnHierarchy.Committees.Tests.Domain;

public sealed class MeetingTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);

    private readonly CommitteeStory _story = CommitteeStory.Complete(Day);

    public MeetingTests() => _story.Today = Day.AddDays(60);

    private static NewMeeting Meeting(DateOnly on) => new(on, MeetingKind.Regular, 6, "03/BB-BCĐ");

    [Fact]
    public void Meetings_and_conclusions_are_kept_by_number_and_date()
    {
        _story.Meet(Meeting(Day.AddDays(10))).Refusal.ShouldBeNull();
        _story.Conclude(new NewConclusion("h1", "04/TB-BCĐ", Day.AddDays(11), 3, Day.AddDays(90))).Refusal.ShouldBeNull();
        _story.Complete("k1", Day.AddDays(40)).Refusal.ShouldBeNull();
        _story.View.Meetings.ShouldHaveSingleItem().ShouldBe(new MeetingView("h1", Day.AddDays(10), MeetingKind.Regular, 6, "03/BB-BCĐ"));
        _story.View.Conclusions.ShouldHaveSingleItem().ShouldBe(
            new ConclusionView("k1", "h1", "04/TB-BCĐ", Day.AddDays(11), 3, Day.AddDays(90), Day.AddDays(40)));
        _story.Complete("k1", Day.AddDays(41)).Refusal!.Code.ShouldBe(CommitteesRefusals.ConclusionAlreadyDone);
    }

    [Fact]
    public void What_was_recorded_by_mistake_is_taken_back_with_a_reason_and_its_id_is_not_used_again()
    {
        _story.Meet(Meeting(Day.AddDays(10)));
        _story.WithdrawMeeting("h1", null).Refusal!.Code.ShouldBe(CommitteesRefusals.ReasonMissing);
        _story.WithdrawMeeting("h1", "Nhập trùng").Refusal.ShouldBeNull();
        _story.View.Meetings.ShouldBeEmpty();
        _story.Meet(Meeting(Day.AddDays(12)));
        _story.View.Meetings.ShouldHaveSingleItem().Id.ShouldBe("h2");
        _story.WithdrawMeeting("h1", "Nhập trùng").Refusal!.Code.ShouldBe(CommitteesRefusals.MeetingUnknown);
        _story.Conclude(new NewConclusion(null, "05/TB-BCĐ", Day.AddDays(12), 1, null)).Refusal.ShouldBeNull();
        _story.WithdrawConclusion("k1", "Nhập trùng").Refusal.ShouldBeNull();
        _story.View.Conclusions.ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_and_days_out_of_range_are_refused()
    {
        _story.Meet(Meeting(Day) with { Present = 0 }).Refusal!.Code.ShouldBe(CommitteesRefusals.PresentOutOfRange);
        _story.Meet(Meeting(Day.AddDays(61))).Refusal!.Code.ShouldBe(CommitteesRefusals.DateInFuture);
        _story.Meet(Meeting(Day) with { Minutes = "Biên bản họp" }).Refusal!.Code.ShouldBe(CommitteesRefusals.DocumentNumberLooksLikeSubjectLine);
        _story.Meet(Meeting(Day) with { Kind = (MeetingKind)9 }).Refusal!.Code.ShouldBe(CommitteesRefusals.MeetingKindUnknown);
        _story.Conclude(new NewConclusion("h9", "05/TB-BCĐ", Day, 1, null)).Refusal!.Code.ShouldBe(CommitteesRefusals.MeetingUnknown);
        _story.Conclude(new NewConclusion(null, "05/TB-BCĐ", Day, 101, null)).Refusal!.Code.ShouldBe(CommitteesRefusals.TasksOutOfRange);
        _story.Conclude(new NewConclusion(null, "05/TB-BCĐ", Day, 1, Day.AddDays(-1))).Refusal!.Field.ShouldBe("dueOn");
        _story.Complete("k1", Day).Refusal!.Code.ShouldBe(CommitteesRefusals.ConclusionUnknown);
    }
}
