using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class PassingDaysTests
{
    private const string Duty = "HP-III.7.4";

    [Theory]
    [InlineData("2026-06-18", DutyStatus.NotDue, 0)]
    [InlineData("2026-06-19", DutyStatus.DueSoon, 1)]
    [InlineData("2026-06-30", DutyStatus.DueSoon, 1)]
    [InlineData("2026-07-01", DutyStatus.Overdue, 1)]
    [InlineData("2027-07-01", DutyStatus.Overdue, 1)]
    public void Days_are_recorded_only_when_something_turned(string day, DutyStatus status, int events)
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 1, 5), Duty);
        story.Today = Iso.Day(day);
        story.PassDays().Events.Length.ShouldBe(events);
        story.Status(Duty).ShouldBe(status);
        story.PassDays().Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_unit_without_duties_has_no_days_to_record() =>
        new UnitStory(new DateOnly(2026, 1, 5)).PassDays().Events.ShouldBeEmpty();

    [Fact]
    public void Passing_day_by_day_ends_where_passing_at_once_ends()
    {
        var daily = UnitStory.WithDuties(new DateOnly(2025, 11, 20), Duty, "HP-IV.1.b", "HP-II.2.a");
        var atOnce = UnitStory.WithDuties(new DateOnly(2025, 11, 20), Duty, "HP-IV.1.b", "HP-II.2.a");
        for (var day = new DateOnly(2025, 11, 21); day <= new DateOnly(2027, 2, 1); day = day.AddDays(1))
        {
            daily.Today = day;
            daily.PassDays();
        }

        atOnce.Today = daily.Today;
        atOnce.PassDays();
        Statuses(daily).ShouldBe(Statuses(atOnce));
    }

    [Fact]
    public void A_calendar_announced_later_moves_the_warning_and_replays_do_not_need_it()
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 1, 5), Duty, "HP-IV.1.b");
        var announced = new WorkingCalendar([new DateOnly(2026, 10, 27), new DateOnly(2026, 10, 28)], []);
        var decision = PassingDays.Decide(story.State, new Circumstances(new DateOnly(2026, 7, 1), "system", UnitStory.Plans, announced));
        var passed = CanonicalJson.Read<DaysPassed>(decision.Events[0].Payload);
        passed.Moved.ShouldBe([new DueSoonMoved("HP-IV.1.b@2026", new DateOnly(2026, 10, 22))]);
    }

    [Fact]
    public void What_is_shown_is_of_today_until_something_has_turned_that_is_not_counted_yet()
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 1, 5), Duty);
        DutyViews.DayShown(story.State, new DateOnly(2026, 6, 18)).ShouldBe(new DateOnly(2026, 6, 18));
        DutyViews.DayShown(story.State, new DateOnly(2026, 6, 19)).ShouldBe(new DateOnly(2026, 1, 5));
        DutyViews.DayShown(story.State, new DateOnly(2026, 1, 4)).ShouldBe(new DateOnly(2026, 1, 5));
    }

    private static IEnumerable<string> Statuses(UnitStory story) => story.State.Duties.Values.Select(duty => $"{duty.Id} {story.Status(duty.Id)} {duty.DueSoonFrom}");
}
