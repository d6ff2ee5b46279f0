using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

public sealed class OccurrenceTests
{
    // The plan is of 18/11/2025; a year runs from 15/12 to 14/12.
    [Theory]
    [InlineData("2025-11-18", "HP-IV.1.b", "2026")] // Its first 04/11 is that of 2026, and the duty is there at once.
    [InlineData("2025-12-14", "HP-IV.1.b", "2026")]
    [InlineData("2025-12-15", "HP-IV.1.b", "2026")]
    [InlineData("2026-11-04", "HP-IV.1.b", "2026")]
    [InlineData("2026-11-21", "HP-IV.1.b", "2026")] // Past the deadline, but the year has not ended: it is late, not skipped.
    [InlineData("2026-12-14", "HP-IV.1.b", "2026")]
    [InlineData("2026-12-15", "HP-IV.1.b", "2027")]
    [InlineData("2028-01-01", "HP-IV.1.b", "2028")]
    [InlineData("2025-11-20", "HP-IV.1.c", "2025")] // Due on 20/12, after the year has ended.
    [InlineData("2025-12-16", "HP-IV.1.c", "2025,2026")]
    [InlineData("2025-12-20", "HP-IV.1.c", "2025,2026")]
    [InlineData("2025-12-21", "HP-IV.1.c", "2026")]
    public void An_assignment_opens_the_years_that_are_under_way(string day, string template, string years)
    {
        var story = new UnitStory(Iso.Day(day), "unit:31-ca");
        story.Assign(template).ShouldBeTaken();
        story.State.Duties.Values.Select(duty => duty.Id).ShouldBe(years.Split(',').Select(year => $"{template}@{year}"));
        story.State.Duties.Values.Select(duty => duty.DueOn!.Value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(years.Split(','));
    }

    [Fact]
    public void The_next_year_opens_on_the_fifteenth_of_December()
    {
        var story = UnitStory.WithDuties(new DateOnly(2025, 11, 20), "HP-IV.1.b");
        story.Today = new DateOnly(2026, 12, 14);
        story.PassDays();
        story.State.Duties.Keys.ShouldBe(["HP-IV.1.b@2026"]);
        story.Today = new DateOnly(2026, 12, 15);
        story.PassDays();
        story.State.Duties.Keys.ShouldBe(["HP-IV.1.b@2026", "HP-IV.1.b@2027"], ignoreOrder: true);
        story.Status("HP-IV.1.b@2026").ShouldBe(DutyStatus.Overdue);
        story.Status("HP-IV.1.b@2027").ShouldBe(DutyStatus.NotDue);
    }

    [Fact]
    public void Years_that_passed_while_nothing_ran_are_all_opened()
    {
        var story = UnitStory.WithDuties(new DateOnly(2025, 11, 20), "HP-IV.1.b");
        story.Today = new DateOnly(2029, 1, 10);
        story.PassDays();
        story.State.Duties.Values.Select(duty => duty.Id).ShouldBe(["HP-IV.1.b@2026", "HP-IV.1.b@2027", "HP-IV.1.b@2028", "HP-IV.1.b@2029"]);
        story.State.Duties.Values.Select(duty => story.Status(duty.Id)).ShouldBe([DutyStatus.Overdue, DutyStatus.Overdue, DutyStatus.Overdue, DutyStatus.NotDue]);
    }

    [Fact]
    public void An_act_opens_the_years_before_it_moves_the_day()
    {
        var story = UnitStory.WithDuties(new DateOnly(2025, 11, 20), "HP-IV.1.b", "HP-III.7.4");
        story.Today = new DateOnly(2027, 1, 4);
        story.Update("HP-III.7.4", Reports.Started()).ShouldBeTaken();
        story.State.Duties.Keys.ShouldContain("HP-IV.1.b@2027");
        story.Assign("HP-I.1").ShouldBeTaken();
        story.State.Duties.Keys.ShouldContain("HP-I.1@2027");
    }

    [Fact]
    public void Each_year_has_its_own_result()
    {
        var story = UnitStory.WithDuties(new DateOnly(2025, 11, 20), "HP-IV.1.b");
        story.Today = new DateOnly(2026, 11, 3);
        story.Update("HP-IV.1.b@2026", Reports.Done(story.Today)).ShouldBeTaken();
        story.Today = new DateOnly(2026, 12, 20);
        story.PassDays();
        story.Status("HP-IV.1.b@2026").ShouldBe(DutyStatus.DoneOnTime);
        story.Status("HP-IV.1.b@2027").ShouldBe(DutyStatus.NotDue);
    }

    [Fact]
    public void A_duty_that_is_due_once_does_not_come_again()
    {
        var story = UnitStory.WithDuties(new DateOnly(2025, 11, 20), "HP-III.7.4");
        story.Today = new DateOnly(2031, 1, 1);
        story.PassDays();
        story.State.Duties.Keys.ShouldBe(["HP-III.7.4"]);
    }
}
