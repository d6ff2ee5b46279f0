using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Catalogue;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Reference;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData("2025-01-24", true)]
    [InlineData("2025-01-27", false)]
    [InlineData("2025-01-31", false)]
    [InlineData("2025-02-03", true)]
    [InlineData("2025-04-26", true)]
    [InlineData("2025-05-02", false)]
    [InlineData("2025-09-01", false)]
    [InlineData("2026-01-02", false)]
    [InlineData("2026-01-10", true)]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-20", false)]
    [InlineData("2026-02-23", true)]
    [InlineData("2026-04-27", false)]
    [InlineData("2026-08-22", true)]
    [InlineData("2026-08-31", false)]
    [InlineData("2026-09-03", true)]
    [InlineData("2026-11-24", true)]
    [InlineData("2027-02-11", false)]
    [InlineData("2027-02-12", true)]
    [InlineData("2027-05-03", false)]
    [InlineData("2028-01-03", false)]
    [InlineData("2028-01-24", true)]
    [InlineData("2028-01-31", false)]
    [InlineData("2028-02-01", true)]
    [InlineData("2028-02-29", true)]
    [InlineData("2028-04-04", false)]
    [InlineData("2028-05-02", false)]
    [InlineData("2028-09-04", false)]
    [InlineData("2029-05-01", false)] // Not in the calendar: weekends and the fixed holidays only.
    [InlineData("2029-02-13", true)] // Tết of 2029, which nobody has entered yet.
    public void Working_days_are_those_of_the_announcements_and_of_the_law(string day, bool isWorkingDay) =>
        UnitStory.Calendar.IsWorkingDay(Iso.Day(day)).ShouldBe(isWorkingDay);

    [Fact]
    public void The_calendar_says_which_years_it_does_not_know()
    {
        UnitStory.Calendar.Knows(2028).ShouldBeTrue();
        UnitStory.Calendar.Knows(2029).ShouldBeFalse();
    }

    [Fact]
    public void The_calendar_says_what_is_announced_and_what_is_computed() =>
        CalendarFile.Read("calendar", ReferenceJson.Text(typeof(CalendarFile).Assembly, "working-calendar.json")).Years
            .Select(year => (year.Year, year.Status))
            .ShouldBe([(2025, CalendarStanding.Announced), (2026, CalendarStanding.Announced), (2027, CalendarStanding.Computed), (2028, CalendarStanding.Computed)]);

    [Theory]
    [InlineData("\"2026-09-02\"", "\"2025-09-03\"", "2025-09-03 is of another year")]
    [InlineData("\"2026-09-02\"", "\"2026-09-01\"", "2026-09-01 twice")]
    [InlineData("\"2026-08-22\"", "\"2026-08-21\"", "substitute day 2026-08-21 is a weekday")]
    [InlineData("\"2026-09-02\"", "\"2026-09-32\"", "holidays")]
    [InlineData("\"year\": 2026", "\"year\": 2025", "year 2025 twice")]
    [InlineData("\"validFrom\": \"2026-01-01\"", "\"validFrom\": \"2026-02-01\"", "is not that year")]
    public void A_calendar_that_breaks_a_rule_is_not_loaded(string right, string wrong, string says) =>
        Should.Throw<ReferenceDataException>(() => CalendarFile.Read(
            "calendar", ReferenceJson.Text(typeof(CalendarFile).Assembly, "working-calendar.json").Replace(right, wrong, StringComparison.Ordinal))).Message.ShouldContain(says);
}
