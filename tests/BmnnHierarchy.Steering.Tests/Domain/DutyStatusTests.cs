using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class DutyStatusTests
{
    private static readonly DateOnly Assigned = new(2025, 11, 20);

    // Due on Wednesday 04/11/2026: the seventh working day before it is Monday 26/10.
    [Theory]
    [InlineData("2025-11-20", DutyStatus.NotDue)]
    [InlineData("2026-10-23", DutyStatus.NotDue)]
    [InlineData("2026-10-25", DutyStatus.NotDue)]
    [InlineData("2026-10-26", DutyStatus.DueSoon)]
    [InlineData("2026-10-31", DutyStatus.DueSoon)]
    [InlineData("2026-11-04", DutyStatus.DueSoon)]
    [InlineData("2026-11-05", DutyStatus.Overdue)]
    [InlineData("2027-11-05", DutyStatus.Overdue)]
    public void Without_a_report_the_days_decide(string day, DutyStatus expected) =>
        DutyStatusRule.StatusOn(Annual(), Iso.Day(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2025-11-20", DutyStatus.InProgress)]
    [InlineData("2026-10-25", DutyStatus.InProgress)]
    [InlineData("2026-10-26", DutyStatus.DueSoon)]
    [InlineData("2026-11-04", DutyStatus.DueSoon)]
    [InlineData("2026-11-05", DutyStatus.Overdue)]
    public void A_report_of_work_shows_until_the_deadline_is_near(string day, DutyStatus expected)
    {
        DutyStatusRule.StatusOn(Reported(Reports.Started()), Iso.Day(day)).ShouldBe(expected);
        DutyStatusRule.StatusOn(Reported(Reports.Started(0)), Iso.Day(day)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-11-03", DutyStatus.DoneOnTime)]
    [InlineData("2026-11-04", DutyStatus.DoneOnTime)]
    [InlineData("2026-11-05", DutyStatus.DoneLate)]
    [InlineData("2027-01-05", DutyStatus.DoneLate)]
    public void A_result_is_in_time_by_its_own_day_whenever_it_is_looked_at(string done, DutyStatus expected)
    {
        var duty = Reported(Reports.Done(Iso.Day(done)));
        foreach (var day in new[] { "2026-10-20", "2026-11-04", "2026-11-05", "2027-06-01" })
        {
            DutyStatusRule.StatusOn(duty, Iso.Day(day)).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_duty_without_deadline_has_no_data_until_something_is_reported()
    {
        var story = new UnitStory(Assigned, "unit:31-tand");
        story.Assign("HP-IV.2").ShouldBeTaken();
        story.Today = new DateOnly(2030, 1, 1);
        story.PassDays();
        story.Status("HP-IV.2").ShouldBe(DutyStatus.NoData);
        story.Update("HP-IV.2", Reports.Started()).ShouldBeTaken();
        story.Status("HP-IV.2").ShouldBe(DutyStatus.InProgress);
        story.Update("HP-IV.2", Reports.Done(story.Today)).ShouldBeTaken();
        story.Status("HP-IV.2").ShouldBe(DutyStatus.DoneOnTime);
    }

    [Theory]
    [InlineData("2026-10-20", null)]
    [InlineData("2026-11-04", null)]
    [InlineData("2026-11-05", 1)]
    [InlineData("2026-11-21", 17)]
    [InlineData("2027-11-04", 365)]
    public void Days_overdue_count_from_the_deadline(string day, int? expected) =>
        DutyStatusRule.DaysOverdue(Annual(), Iso.Day(day)).ShouldBe(expected);

    [Theory]
    [InlineData("2026-01-05", "2025-11-20")]
    [InlineData("2026-10-30", "2026-10-26")]
    [InlineData("2026-12-01", "2026-11-05")]
    public void A_status_of_the_days_holds_since_the_day_it_turned(string day, string since) =>
        DutyStatusRule.Since(Annual(), Iso.Day(day)).ShouldBe(Iso.Day(since));

    [Fact]
    public void Work_is_in_progress_since_the_first_report_that_stands_and_done_since_its_day()
    {
        var story = UnitStory.WithDuties(Assigned, "HP-IV.1.b");
        story.Today = new DateOnly(2026, 3, 2);
        story.Update("HP-IV.1.b@2026", Reports.Started()).ShouldBeTaken();
        story.Today = new DateOnly(2026, 5, 4);
        story.Update("HP-IV.1.b@2026", Reports.Started(60)).ShouldBeTaken();
        DutyStatusRule.Since(story.Duty("HP-IV.1.b@2026"), story.Today).ShouldBe(new DateOnly(2026, 3, 2));
        story.Update("HP-IV.1.b@2026", Reports.Done(new DateOnly(2026, 4, 20))).ShouldBeTaken();
        DutyStatusRule.Since(story.Duty("HP-IV.1.b@2026"), story.Today).ShouldBe(new DateOnly(2026, 4, 20));
    }

    private static Duty Annual() => UnitStory.WithDuties(Assigned, "HP-IV.1.b").Duty("HP-IV.1.b@2026");

    private static Duty Reported(DutyReport report) => Annual() with
    {
        Claims = [new Claim(2, Assigned, DateTimeOffset.UnixEpoch, [UnitStory.Reporter], report, Verification.None)],
    };
}
