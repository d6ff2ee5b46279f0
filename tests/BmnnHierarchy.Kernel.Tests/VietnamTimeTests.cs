using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class VietnamTimeTests
{
    [Theory]
    [InlineData("2026-11-04T16:59:59.999Z", "2026-11-04")]
    [InlineData("2026-11-04T17:00:00Z", "2026-11-05")]
    [InlineData("2026-11-05T00:00:00+07:00", "2026-11-05")]
    [InlineData("2026-11-04T23:59:59+07:00", "2026-11-04")]
    [InlineData("2025-12-31T17:00:00Z", "2026-01-01")]
    [InlineData("2026-11-04T12:00:00-05:00", "2026-11-05")]
    public void A_day_begins_at_midnight_in_Vietnam(string instant, string day) =>
        VietnamTime.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void Every_day_starts_at_17_hours_UTC_of_the_day_before() =>
        Prop.ForAll(Days.ToArbitrary(), day =>
                VietnamTime.StartOf(day).UtcDateTime == day.AddDays(-1).ToDateTime(new TimeOnly(17, 0)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_start_of_a_day_lies_in_it_and_the_instant_before_does_not() =>
        Prop.ForAll(Days.ToArbitrary(), day =>
                VietnamTime.DayOf(VietnamTime.StartOf(day)) == day
                && VietnamTime.DayOf(VietnamTime.StartOf(day).AddTicks(-1)) == day.AddDays(-1))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Today_is_what_the_given_clock_says_in_Vietnam() =>
        VietnamTime.Today(new StoppedClock(new DateTimeOffset(2026, 6, 30, 18, 0, 0, TimeSpan.Zero))).ShouldBe(new DateOnly(2026, 7, 1));

    private static Gen<DateOnly> Days => Gen.Choose(0, 40_000).Select(new DateOnly(1990, 1, 1).AddDays);

    private sealed class StoppedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    [Fact]
    public void The_first_and_the_last_day_that_there_are_have_instants()
    {
        VietnamTime.StartOf(DateOnly.MinValue).ShouldBe(DateTimeOffset.MinValue);
        VietnamTime.EndOf(DateOnly.MaxValue).ShouldBe(DateTimeOffset.MaxValue);
        VietnamTime.EndOf(new DateOnly(2026, 11, 21)).ShouldBe(VietnamTime.StartOf(new DateOnly(2026, 11, 22)));
    }
}
