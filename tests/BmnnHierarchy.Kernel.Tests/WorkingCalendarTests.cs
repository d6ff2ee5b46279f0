using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class WorkingCalendarTests
{
    /// <summary>2 September 2026 is a Wednesday; its second day off is 1 September, and Saturday 22 August is worked instead of Monday 31 August.</summary>
    private static readonly WorkingCalendar NationalDay = new(
        [new(2026, 8, 31), new(2026, 9, 1), new(2026, 9, 2)],
        [new(2026, 8, 22)]);

    private static Gen<DateOnly> Days => Gen.Choose(0, 365).Select(new DateOnly(2026, 1, 1).AddDays);

    [Theory]
    [InlineData(2026, 8, 28, true)]
    [InlineData(2026, 8, 29, false)]
    [InlineData(2026, 8, 30, false)]
    [InlineData(2026, 8, 31, false)]
    [InlineData(2026, 9, 2, false)]
    [InlineData(2026, 9, 3, true)]
    [InlineData(2026, 8, 22, true)]
    public void Weekends_and_holidays_are_off_and_substitute_days_are_worked(int year, int month, int day, bool works) =>
        NationalDay.IsWorkingDay(new DateOnly(year, month, day)).ShouldBe(works);

    [Fact]
    public void Counting_back_skips_the_days_off() =>
        NationalDay.WorkingDaysBefore(new DateOnly(2026, 9, 3), 1).ShouldBe(new DateOnly(2026, 8, 28));

    [Fact]
    public void Counting_back_takes_the_substitute_day_in() =>
        NationalDay.WorkingDaysBefore(new DateOnly(2026, 8, 24), 1).ShouldBe(new DateOnly(2026, 8, 22));

    [Fact]
    public void No_days_before_a_day_is_the_day_itself_even_when_it_is_off() =>
        NationalDay.WorkingDaysBefore(new DateOnly(2026, 8, 30), 0).ShouldBe(new DateOnly(2026, 8, 30));

    [Fact]
    public void A_negative_number_of_days_is_a_fault() =>
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingCalendar.WeekdaysOnly.WorkingDaysBefore(new DateOnly(2026, 1, 1), -1));

    [Fact]
    public void Between_the_day_found_and_the_day_asked_lie_as_many_working_days_as_asked() =>
        Prop.ForAll(Gen.Zip(Days, Gen.Choose(0, 30)).ToArbitrary(), asked =>
        {
            var (day, count) = asked;
            var found = NationalDay.WorkingDaysBefore(day, count);
            var between = Enumerable.Range(found.DayNumber, day.DayNumber - found.DayNumber).Select(DateOnly.FromDayNumber);
            return between.Count(NationalDay.IsWorkingDay) == count && (count == 0 || NationalDay.IsWorkingDay(found));
        }).QuickCheckThrowOnFailure();
}
