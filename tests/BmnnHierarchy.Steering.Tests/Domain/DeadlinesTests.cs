using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class DeadlinesTests
{
    private static readonly WorkingCalendar Calendar = UnitStory.Calendar;

    [Theory]
    [InlineData("2025-12-31", "2025-12-22")] // No day off between.
    [InlineData("2026-06-30", "2026-06-19")]
    [InlineData("2025-12-20", "2025-12-10")] // Saturday: as much warning as for the Friday before.
    [InlineData("2026-12-20", "2026-12-09")] // Sunday.
    [InlineData("2026-02-23", "2026-02-05")] // First working day after Tết.
    [InlineData("2026-02-18", "2026-02-04")] // In Tết.
    [InlineData("2025-02-05", "2025-01-20")] // Over Tết 2025.
    [InlineData("2025-05-05", "2025-04-22")] // 26/04 is worked, 30/04 to 02/05 are off.
    [InlineData("2026-09-04", "2026-08-22")] // Saturday 22/08 is worked; 31/08 to 02/09 are off.
    [InlineData("2026-01-12", "2025-12-31")] // Saturday 10/01 is worked, 01 and 02/01 are off.
    [InlineData("2026-11-04", "2026-10-26")]
    public void The_warning_starts_when_seven_working_days_are_left(string due, string from) =>
        Deadlines.DueSoonFrom(Iso.Day(due), Calendar).ShouldBe(Iso.Day(from));

    [Fact]
    public void On_its_first_day_at_most_seven_working_days_are_left_and_on_the_day_before_more() =>
        Prop.ForAll(Gen.Choose(new DateOnly(2025, 2, 1).DayNumber, new DateOnly(2027, 12, 31).DayNumber).ToArbitrary(), number =>
        {
            var due = DateOnly.FromDayNumber(number);
            var from = Deadlines.DueSoonFrom(due, Calendar);
            return Left(from, due) == 7 && Left(from.AddDays(-1), due) == 8;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_change_is_the_nearest_day_on_which_something_turns_by_itself()
    {
        var story = UnitStory.WithDuties(new DateOnly(2025, 11, 20), "HP-III.7.4", "HP-IV.1.b");
        foreach (var day in new[] { "2026-06-19", "2026-07-01", "2026-10-26", "2026-11-05", "2026-12-15", "2027-10-26" })
        {
            Deadlines.NextChange(story.State).ShouldBe(Iso.Day(day));
            story.Today = Iso.Day(day);
            story.PassDays().Events.ShouldNotBeEmpty();
            story.State.AsOf.ShouldBe(story.Today);
        }
    }

    [Fact]
    public void A_done_duty_no_longer_turns_by_itself()
    {
        var story = UnitStory.WithDuties(new DateOnly(2026, 1, 5), "HP-III.7.4");
        story.Update("HP-III.7.4", Reports.Done(story.Today)).ShouldBeTaken();
        Deadlines.NextChange(story.State).ShouldBeNull();
    }

    private static int Left(DateOnly after, DateOnly due) =>
        Enumerable.Range(1, due.DayNumber - after.DayNumber).Count(days => Calendar.IsWorkingDay(after.AddDays(days)));
}
