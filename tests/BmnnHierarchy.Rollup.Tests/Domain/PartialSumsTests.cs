using System.Collections.Immutable;
using BmnnHierarchy.Rollup.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class PartialSumsTests
{
    [Fact]
    public void What_is_remembered_never_shows_in_the_sum() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var random = new Random(seed);
            var sets = Enumerable.Range(0, random.Next(60)).Select(_ => Figures.AnySet(random)).ToList();
            var sums = PartialSums.Nothing;
            for (var step = 0; step < 20; step++)
            {
                Change(sets, random);
                sums = sums.Of(sets);
                if (!sums.Total.SequenceEqual(MeasureSet.Sum(sets)))
                {
                    return false;
                }
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_set_that_does_not_add_is_a_fault_and_leaves_what_was_summed_before()
    {
        ImmutableArray<KeyedMeasure> count = [Figures.Count("a", 1)];
        var sums = PartialSums.Nothing.Of(Enumerable.Repeat(count, 30));
        Should.Throw<MeasureFaultException>(() => sums.Of([.. Enumerable.Repeat(count, 30), [new KeyedMeasure("a", Measure.Ratio(1, 2))]]));
        sums.Of(Enumerable.Repeat(count, 31)).Total.ShouldBe([Figures.Count("a", 31)]);
    }

    /// <summary>One or several children report, come or go.</summary>
    private static void Change(List<ImmutableArray<KeyedMeasure>> sets, Random random)
    {
        switch (random.Next(4))
        {
            case 0:
                sets.Insert(random.Next(sets.Count + 1), Figures.AnySet(random));
                break;
            case 1 when sets.Count > 0:
                sets.RemoveAt(random.Next(sets.Count));
                break;
            default:
                for (var i = random.Next(4); i > 0 && sets.Count > 0; i--)
                {
                    sets[random.Next(sets.Count)] = Figures.AnySet(random);
                }

                break;
        }
    }
}
