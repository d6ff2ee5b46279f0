using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class MeasureTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly May = new(2026, 5, 1);

    [Fact]
    public void Counts_add() => Measures.Add(Measure.Count(2), Measure.Count(3)).ShouldBe(Measure.Count(5));

    [Fact]
    public void Ratios_add_numerators_and_denominators_and_are_never_averaged() =>
        Measures.Add(Measure.Ratio(1, 2), Measure.Ratio(1, 10)).ShouldBe(Measure.Ratio(2, 12));

    [Fact]
    public void Flags_count_units_by_their_answer() =>
        Measures.Add(Measures.Add(Measure.Flag(true), Measure.Flag(false)), Measure.Flag(null))
            .Values.ShouldBe([1L, 1, 0, 1]);

    [Fact]
    public void Distributions_add_status_by_status() =>
        Measures.Add(Measure.Distribution([1, 0, 2]), Measure.Distribution([0, 5, 1])).ShouldBe(Measure.Distribution([1, 5, 3]));

    [Fact]
    public void The_earliest_date_wins() =>
        Measures.Add(Measure.Earliest(May), Measure.Earliest(March)).ShouldBe(Measure.Earliest(March));

    [Fact]
    public void The_latest_date_wins() =>
        Measures.Add(Measure.Latest(May), Measure.Latest(March)).ShouldBe(Measure.Latest(May));

    [Fact]
    public void A_missing_date_does_not_hide_a_date()
    {
        Measures.Add(Measure.Earliest(null), Measure.Earliest(May)).ShouldBe(Measure.Earliest(May));
        Measures.Add(Measure.Latest(March), Measure.Latest(null)).ShouldBe(Measure.Latest(March));
    }

    [Fact]
    public void Unlike_kinds_under_one_key_are_a_fault_that_names_key_and_kinds()
    {
        var fault = Should.Throw<MeasureFaultException>(() => MeasureSet.Add(
            [new KeyedMeasure("duties.done", Measure.Count(1))],
            [new KeyedMeasure("duties.done", Measure.Ratio(1, 2))]));
        fault.Message.ShouldContain("duties.done");
        fault.Message.ShouldContain("Count");
        fault.Message.ShouldContain("Ratio");
    }

    [Fact]
    public void A_distribution_counted_before_a_status_was_added_has_none_of_it()
    {
        Measures.Add(Measure.Distribution([1, 2]), Measure.Distribution([1, 2, 3])).ShouldBe(Measure.Distribution([2, 4, 3]));
        Measures.Add(Measure.Distribution([1, 2, 3]), Measure.Distribution([1, 2])).ShouldBe(Measure.Distribution([2, 4, 3]));
    }

    [Fact]
    public void Other_figures_of_unlike_length_are_a_fault_that_names_both_lengths()
    {
        var fault = Should.Throw<MeasureFaultException>(() => MeasureSet.Add(
            [new KeyedMeasure("duties.has_overdue", Measure.Flag(true))],
            [new KeyedMeasure("duties.has_overdue", new Measure(MeasureKind.Flag, [1, 2, 3]))]));
        fault.Message.ShouldContain("duties.has_overdue");
        fault.Message.ShouldContain("of 4 and of 3");
    }

    [Fact]
    public void A_sum_that_does_not_fit_is_a_fault_and_never_wraps_around() =>
        Should.Throw<MeasureFaultException>(() => Measures.Add(Measure.Count(long.MaxValue), Measure.Count(1)));

    [Fact]
    public void A_set_that_is_not_sorted_is_a_fault() =>
        Should.Throw<MeasureFaultException>(() => MeasureSet.Add([Figures.Count("b", 1), Figures.Count("a", 1)], []));

    [Fact]
    public void Adding_sets_merges_their_keys_in_order() =>
        MeasureSet.Add([Figures.Count("a", 1), Figures.Count("c", 1)], [Figures.Count("b", 2), Figures.Count("c", 4)])
            .ShouldBe([Figures.Count("a", 1), Figures.Count("b", 2), Figures.Count("c", 5)]);

    [Theory]
    [InlineData(MeasureKind.Count, 2)]
    [InlineData(MeasureKind.Ratio, 1)]
    [InlineData(MeasureKind.Flag, 3)]
    [InlineData(MeasureKind.Distribution, 0)]
    [InlineData(MeasureKind.Earliest, 2)]
    [InlineData(MeasureKind.Latest, 2)]
    [InlineData((MeasureKind)99, 1)]
    public void A_wrong_number_of_values_is_found(MeasureKind kind, int values) =>
        Measures.FaultOf(new Measure(kind, ImmutableArray.CreateRange(new long[values]))).ShouldNotBeNull();

    [Fact]
    public void Negative_values_are_found() => Measures.FaultOf(Measure.Count(-1)).ShouldNotBeNull();

    [Fact]
    public void In_json_a_figure_is_one_short_array() =>
        CanonicalJson.Write(new KeyedMeasure("duties.status", Measure.Distribution([3, 0, 1])))
            .ShouldBe("""["duties.status","distribution",3,0,1]""");

    [Theory]
    [InlineData("""{"key":"a"}""")]
    [InlineData("""["a","median",1]""")]
    [InlineData("""["a"]""")]
    [InlineData("""["a","count","1"]""")]
    public void Other_json_is_not_read_as_a_figure(string json) =>
        Should.Throw<System.Text.Json.JsonException>(() => CanonicalJson.Read<KeyedMeasure>(json));
}
