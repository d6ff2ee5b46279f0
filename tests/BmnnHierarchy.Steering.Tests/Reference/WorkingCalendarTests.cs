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
    public void Working_days_are_those_of_the_announcements_and_of_the_law(string day, bool isWorkingDay) =>
        UnitStory.Calendar.IsWorkingDay(Iso.Day(day)).ShouldBe(isWorkingDay);

    [Fact]
    public void The_calendar_says_what_is_announced_and_what_is_computed() =>
        CalendarFile.Read("calendar", ReferenceJson.Text(typeof(CalendarFile).Assembly, "working-calendar.json")).Years
            .Select(year => (year.Year, year.Status))
            .ShouldBe([(2025, CalendarStanding.Announced), (2026, CalendarStanding.Announced), (2027, CalendarStanding.Computed)]);

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
