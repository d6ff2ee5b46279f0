using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Kernel.Tests;

public sealed class DateRangeTests
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    private static readonly Gen<DateRange> Ranges =
        from start in Gen.Choose(0, 12)
        from length in Gen.Choose(-2, 12)
        from open in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        select new DateRange(Reform.AddDays(start), open ? null : Reform.AddDays(start + length));

    [Fact]
    public void The_first_day_belongs_to_a_range_and_the_last_does_not()
    {
        var range = new DateRange(Reform, Reform.AddDays(2));
        range.Contains(Reform).ShouldBeTrue();
        range.Contains(Reform.AddDays(1)).ShouldBeTrue();
        range.Contains(Reform.AddDays(2)).ShouldBeFalse();
        range.Contains(Reform.AddDays(-1)).ShouldBeFalse();
    }

    [Fact]
    public void A_range_without_end_contains_the_last_day_there_is() =>
        new DateRange(Reform, null).Contains(DateOnly.MaxValue).ShouldBeTrue();

    [Fact]
    public void A_unit_that_closes_and_its_successor_that_opens_on_the_same_day_do_not_overlap()
    {
        var closed = new DateRange(new DateOnly(2004, 1, 1), Reform);
        var opened = new DateRange(Reform, null);
        closed.Overlaps(opened).ShouldBeFalse();
        opened.Overlaps(closed).ShouldBeFalse();
    }

    [Fact]
    public void Two_ranges_overlap_exactly_when_they_share_a_day() =>
        Prop.ForAll(Ranges.Two().ToArbitrary(), pair =>
                pair.Item1.Overlaps(pair.Item2) == Days().Any(day => pair.Item1.Contains(day) && pair.Item2.Contains(day)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void A_range_is_empty_exactly_when_it_contains_no_day() =>
        Prop.ForAll(Ranges.ToArbitrary(), range => range.IsEmpty == !Days().Any(range.Contains)).QuickCheckThrowOnFailure();

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(-5, 40).Select(Reform.AddDays);
}
