using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class DifferenceTests
{
    [Fact]
    public void What_a_figure_was_and_the_difference_are_what_it_is() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(),
        seed =>
        {
            var random = new Random(seed);
            var kind = Enum.GetValues<MeasureKind>()[random.Next(6)];
            var (before, after) = (Figures.Any(random, kind), Figures.Any(random, kind));
            var difference = Measures.Difference(before, after);
            return difference is { } change
                ? after.Values.SequenceEqual(before.Values.Select((value, i) => value + change[i]))
                : before.Values.IsEmpty || after.Values.IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_figure_that_is_missing_counts_as_nothing()
    {
        Measures.Difference(null, Measure.Ratio(3, 4)).ShouldBe([3, 4]);
        Measures.Difference(Measure.Distribution([1, 2]), null).ShouldBe([-1, -2]);
        Measures.Difference(Measure.Distribution([1]), Measure.Distribution([0, 5])).ShouldBe([-1, 5]);
        Measures.Difference(null, Measure.Latest(new DateOnly(2026, 6, 1))).ShouldBeNull();
        Measures.Difference(null, null).ShouldBeNull();
        Measures.Difference(Measure.Earliest(new DateOnly(2026, 6, 1)), Measure.Earliest(new DateOnly(2026, 5, 30))).ShouldBe([-2]);
        Should.Throw<MeasureFaultException>(() => Measures.Difference(Measure.Count(1), Measure.Ratio(1, 1)));
    }

    [Fact]
    public void Sets_differ_where_their_figures_do() => MeasureSet.Differences(
        [new("a", Measure.Count(1)), new("b", Measure.Count(2)), new("d", Measure.Count(4))],
        [new("b", Measure.Count(2)), new("c", Measure.Count(3)), new("d", Measure.Count(5))]).ShouldBe(
    [
        ("a", Measure.Count(1), null),
        ("c", null, Measure.Count(3)),
        ("d", Measure.Count(4), Measure.Count(5)),
    ]);

    [Fact]
    public void Nothing_and_none_do_not_differ()
    {
        MeasureSet.Differences(
            [new("a", Measure.Ratio(0, 0)), new("b", Measure.Latest(null)), new("c", Measure.Distribution([3]))],
            [new("c", Measure.Distribution([3, 0])), new("d", Measure.Flag(true) with { Values = [0, 0, 0, 0] })]).ShouldBeEmpty();
        MeasureSet.Differences([], [new("b", Measure.Latest(new DateOnly(2026, 6, 1)))]).ShouldHaveSingleItem();
        MeasureSet.Differences([new("b", Measure.Earliest(new DateOnly(2026, 6, 1)))], [new("b", Measure.Earliest(null))]).ShouldHaveSingleItem();
        MeasureSet.Differences([new("b", Measure.Earliest(new DateOnly(2026, 6, 1)))], [new("b", Measure.Earliest(new DateOnly(2026, 6, 2)))]).ShouldHaveSingleItem();
    }
}
