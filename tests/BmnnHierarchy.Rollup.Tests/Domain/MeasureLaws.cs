using BmnnHierarchy.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class MeasureLaws
{
    private static readonly MeasureKind[] Kinds = Enum.GetValues<MeasureKind>();

    [Fact]
    public void Adding_is_commutative_and_associative_and_zero_is_its_identity() => ForAnySeed(random =>
        Kinds.All(kind =>
        {
            var (a, b, c) = (Figures.Any(random, kind), Figures.Any(random, kind), Figures.Any(random, kind));
            return Measures.Add(a, b).Equals(Measures.Add(b, a))
                && Measures.Add(Measures.Add(a, b), c).Equals(Measures.Add(a, Measures.Add(b, c)))
                && Measures.Add(a, Measures.Zero(kind, 8)).Equals(a)
                && Measures.Add(Measures.Zero(kind, 8), a).Equals(a);
        }));

    [Fact]
    public void A_sum_of_sets_does_not_depend_on_order_or_grouping() => ForAnySeed(random =>
    {
        var sets = Enumerable.Range(0, random.Next(12)).Select(_ => Figures.AnySet(random)).ToArray();
        var shuffled = sets.ToArray();
        random.Shuffle(shuffled);
        var split = random.Next(sets.Length + 1);
        var expected = MeasureSet.Sum(sets);
        return expected.SequenceEqual(MeasureSet.Sum(shuffled))
            && expected.SequenceEqual(MeasureSet.Add(MeasureSet.Sum(sets.Take(split)), MeasureSet.Sum(sets.Skip(split))))
            && MeasureSet.FaultOf(expected) is null;
    });

    [Fact]
    public void A_sum_of_sets_is_the_plain_sum_key_by_key() => ForAnySeed(random =>
    {
        var sets = Enumerable.Range(0, random.Next(12)).Select(_ => Figures.AnySet(random)).ToArray();
        var plain = sets.SelectMany(set => set).GroupBy(figure => figure.Key)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new KeyedMeasure(group.Key, group.Select(figure => figure.Measure).Aggregate(Measures.Add)));
        return MeasureSet.Sum(sets).SequenceEqual(plain);
    });

    [Fact]
    public void Figures_survive_json() => ForAnySeed(random =>
    {
        var contribution = new Contribution("unit:31", "steering", 3, Figures.Noon, Figures.AnySet(random));
        var read = CanonicalJson.Read<Contribution>(CanonicalJson.Write(contribution));
        return read.Measures.SequenceEqual(contribution.Measures) && read with { Measures = contribution.Measures } == contribution;
    });

    private static void ForAnySeed(Func<Random, bool> holds) =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => holds(new Random(seed))).QuickCheckThrowOnFailure();
}
