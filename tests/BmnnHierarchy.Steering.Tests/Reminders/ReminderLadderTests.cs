using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Reminders;

/// <summary>The shipped ladder, day by day. The deadline is 30/06/2026, a Tuesday, unless a test says otherwise.</summary>
public sealed class ReminderLadderTests
{
    private static readonly DateOnly Deadline = new(2026, 6, 30);

    private readonly ReminderLadder _ladder = Ladders.Shipped;

    [Theory]
    [InlineData("2026-06-09", null, null)]
    [InlineData("2026-06-10", "before-14", ReminderAddressee.Unit)]
    [InlineData("2026-06-18", "before-14", ReminderAddressee.Unit)]
    [InlineData("2026-06-19", "before-7", ReminderAddressee.Unit)]
    [InlineData("2026-06-29", "before-7", ReminderAddressee.Unit)]
    [InlineData("2026-06-30", "deadline", ReminderAddressee.Unit)]
    [InlineData("2026-07-01", "late-1", ReminderAddressee.Unit)]
    [InlineData("2026-07-06", "late-1", ReminderAddressee.Unit)]
    [InlineData("2026-07-07", "late-7", ReminderAddressee.UnitHead)]
    [InlineData("2026-07-14", "late-7", ReminderAddressee.UnitHead)]
    [InlineData("2026-07-15", "late-15", ReminderAddressee.StandingBody)]
    [InlineData("2026-07-29", "late-15", ReminderAddressee.StandingBody)]
    [InlineData("2026-07-30", "late-30", ReminderAddressee.ProvincialLeader)]
    [InlineData("2028-02-29", "late-30", ReminderAddressee.ProvincialLeader)]
    public void Each_midnight_finds_the_duty_on_its_step(string day, string? step, ReminderAddressee? highest)
    {
        var today = Iso.Day(day);
        var standing = _ladder.StandingOf(today > Deadline ? DutyStatus.Overdue : DutyStatus.NotDue, Deadline, today);
        (standing?.Step.Code, standing?.Highest).ShouldBe((step, highest));
    }

    [Fact]
    public void A_standing_says_since_when_and_what_comes_next()
    {
        _ladder.StandingOf(DutyStatus.Overdue, Deadline, new DateOnly(2026, 7, 20)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            standing => standing.Since.ShouldBe(new DateOnly(2026, 7, 15)),
            standing => standing.Next!.Code.ShouldBe("late-30"),
            standing => standing.NextOn.ShouldBe(new DateOnly(2026, 7, 30)));
        _ladder.StandingOf(DutyStatus.Overdue, Deadline, new DateOnly(2026, 8, 1)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            standing => standing.Next.ShouldBeNull(),
            standing => standing.NextOn.ShouldBeNull());
    }

    [Fact]
    public void Working_days_before_a_deadline_skip_Tet_and_count_a_substitute_day()
    {
        // 17/02/2026 is the first day of Tết; 14 to 22 February are off. A deadline on 24/02 has 23/02 and then days before the 14th.
        Step("before-7", new DateOnly(2026, 2, 24)).ShouldBe(new DateOnly(2026, 2, 6));

        // Saturday 22/08/2026 is worked in exchange for Monday 31/08.
        Step("before-7", new DateOnly(2026, 8, 28)).ShouldBe(new DateOnly(2026, 8, 20));
    }

    [Fact]
    public void A_deadline_on_a_day_off_counts_back_from_the_working_day_before_it() =>
        Step("before-7", new DateOnly(2026, 7, 5)).ShouldBe(Step("before-7", new DateOnly(2026, 7, 3)));

    [Theory]
    [InlineData("2027-11-05")]
    [InlineData("2028-02-29")]
    [InlineData("2026-11-04")]
    public void Seven_working_days_before_is_the_day_from_which_the_duty_reads_due_soon(string deadline) =>
        Step("before-7", Iso.Day(deadline)).ShouldBe(BmnnHierarchy.Steering.Domain.Deadlines.DueSoonFrom(Iso.Day(deadline), UnitStory.Calendar));

    [Theory]
    [InlineData(DutyStatus.DoneOnTime)]
    [InlineData(DutyStatus.DoneLate)]
    [InlineData(DutyStatus.NoData)]
    public void Nobody_is_reminded_of_what_is_done_or_has_no_deadline(DutyStatus status) =>
        _ladder.StandingOf(status, Deadline, Deadline.AddDays(90)).ShouldBeNull();

    [Fact]
    public void A_duty_without_a_deadline_stands_on_no_step() =>
        _ladder.StandingOf(DutyStatus.InProgress, null, Deadline).ShouldBeNull();

    [Theory]
    [InlineData(ReminderAddressee.Unit, 1)]
    [InlineData(ReminderAddressee.UnitHead, 7)]
    [InlineData(ReminderAddressee.StandingBody, 15)]
    [InlineData(ReminderAddressee.ProvincialLeader, 30)]
    public void The_deadlines_of_which_somebody_has_been_told_are_those_that_their_step_has_passed(ReminderAddressee addressee, int days) =>
        _ladder.ToldBy(addressee, new DateOnly(2026, 8, 10)).Max(range => range.To).ShouldBe(new DateOnly(2026, 8, 10).AddDays(-days));

    private DateOnly Step(string code, DateOnly deadline)
    {
        var day = deadline.AddDays(-40);
        while (_ladder.StandingOf(DutyStatus.InProgress, deadline, day)?.Step.Code != code)
        {
            day = day.AddDays(1);
            day.ShouldBeLessThan(deadline.AddDays(40));
        }

        return day;
    }
}

internal static class Ladders
{
    public static ReminderLadder Shipped { get; } = new(ReminderRulesFile.LoadEmbedded().Rules, UnitStory.Calendar);
}
