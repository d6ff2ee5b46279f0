using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Plans.Tests.Contracts;

public sealed class RecurrencePeriodsTests
{
    [Theory]
    [InlineData("monthly:31", "2028-02-01", "2028-02", "2028-02-29")]
    [InlineData("monthly:31", "2027-02-01", "2027-02", "2027-02-28")]
    [InlineData("monthly:25", "2026-11-26", "2026-12", "2026-12-25")]
    [InlineData("quarterly:03-25,06-25,09-25,12-25", "2026-03-26", "2026-Q2", "2026-06-25")]
    [InlineData("quarterly:04-05,07-05,10-05,12-31", "2026-04-03", "2026-Q1", "2026-04-05")]
    [InlineData("half-yearly:06-15,12-15", "2026-12-16", "2027-H1", "2027-06-15")]
    [InlineData("yearly:11-04", "2026-11-04", "2026", "2026-11-04")]
    [InlineData("yearly:11-04", "2026-11-05", "2027", "2027-11-04")]
    [InlineData("five-yearly:2030-12-15", "2025-11-20", "2030", "2030-12-15")]
    [InlineData("five-yearly:2030-12-15", "2030-12-16", "2035", "2035-12-15")]
    public void The_first_deadline_from_a_day_on_names_its_period(string recurrence, string from, string period, string due)
    {
        var read = Recurrence.Parse(recurrence);
        var first = read.FirstDueFrom(Day(from));
        first.ToString().ShouldBe(period);
        read.DueIn(first).ShouldBe(Day(due));
    }

    [Theory]
    [InlineData("2026", "yearly:11-04", "2027")]
    [InlineData("2026", "quarterly:03-25,06-25,09-25,12-25", "2027-Q1")]
    [InlineData("2026-Q1", "yearly:11-04", "2026")]
    [InlineData("2026-Q4", "monthly:25", "2027-01")]
    [InlineData("2026-03", "monthly:25", "2026-04")]
    [InlineData("2026-12", "half-yearly:06-15,12-15", "2027-H1")]
    [InlineData("2030", "five-yearly:2030-12-15", "2035")]
    [InlineData("2029", "five-yearly:2030-12-15", "2030")]
    public void After_a_period_comes_the_first_that_ends_later(string last, string recurrence, string next)
    {
        OccurrencePeriod.TryParse(last, out var period).ShouldBeTrue();
        Recurrence.Parse(recurrence).After(period!.Value).ToString().ShouldBe(next);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-H3")]
    [InlineData("26")]
    [InlineData("e1")]
    [InlineData("")]
    [InlineData(null)]
    public void What_names_no_period_is_not_read(string? name) => OccurrencePeriod.TryParse(name, out _).ShouldBeFalse();

    [Theory]
    [InlineData("12-15", "yearly:11-04", "2026-11-04", "2025-12-15")]
    [InlineData("12-15", "five-yearly:2030-12-15", "2030-12-15", "2029-12-15")]
    [InlineData("days:30", "monthly:25", "2026-03-25", "2026-02-23")]
    [InlineData(null, "monthly:25", "2026-03-25", "2026-03-01")]
    [InlineData(null, "quarterly:03-25,06-25,09-25,12-25", "2026-06-25", "2026-04-01")]
    [InlineData(null, "half-yearly:06-15,12-15", "2026-12-15", "2026-07-01")]
    [InlineData(null, "yearly:11-04", "2026-11-04", "2026-01-01")]
    [InlineData(null, "five-yearly:2030-12-15", "2030-12-15", "2030-01-01")]
    public void An_occurrence_opens_as_its_schedule_says(string? opens, string recurrence, string due, string on)
    {
        var read = Recurrence.Parse(recurrence);
        OccurrenceOpening.Parse(opens).OpensOn(read.FirstDueFrom(Day(due)), Day(due)).ShouldBe(Day(on));
    }

    [Theory]
    [InlineData("days:0")]
    [InlineData("days:367")]
    [InlineData("days:+3")]
    [InlineData("02-29")]
    [InlineData("soon")]
    public void What_is_no_opening_is_not_read(string text) => OccurrenceOpening.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void Deadlines_rise_and_no_period_comes_twice() => Prop.ForAll(
        Gen.Elements(
            "monthly:01", "monthly:31", "quarterly:03-25,06-25,09-25,12-25", "quarterly:04-05,07-05,10-05,12-31",
            "half-yearly:06-15,12-15", "yearly:01-01", "yearly:12-31", "five-yearly:2030-12-15").ToArbitrary(),
        Gen.Choose(0, 20_000).Select(new DateOnly(2000, 1, 1).AddDays).ToArbitrary(),
        (text, from) =>
        {
            var recurrence = Recurrence.Parse(text);
            var period = recurrence.FirstDueFrom(from);
            var names = new HashSet<string>();
            var before = from.AddDays(-1);
            for (var turn = 0; turn < 30; turn++, period = recurrence.After(period))
            {
                var due = recurrence.DueIn(period);
                if (due <= before || !names.Add(period.ToString()))
                {
                    return false;
                }

                before = due;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
