using System.Collections.Immutable;
using BmnnHierarchy.Analysis.Publishing;
using BmnnHierarchy.Rollup;
using NSubstitute;

namespace BmnnHierarchy.Analysis.Tests.Publication;

/// <summary>What a figure is called follows from the numbers that it is read from.</summary>
public sealed class PublishedMeaningTests
{
    private static readonly IMeasureCatalogue Catalogue = CatalogueOf(("things", MeasureKind.Distribution), ("share", MeasureKind.Ratio), ("answer", MeasureKind.Flag), ("day", MeasureKind.Latest));

    [Fact]
    public void Statuses_are_told_in_their_order_and_with_the_scope_of_their_measure() =>
        Of(new("things/core", 4, 1), new("things/core", 2, 1)).ShouldSatisfyAllConditions(
            meaning => meaning.Part.ShouldBe(PublishedPart.Statuses),
            meaning => meaning.Statuses.ShouldBe([2, 4]),
            meaning => meaning.Measure.ShouldBe("things/core"),
            meaning => meaning.IsOfCoreDuty.ShouldBeTrue());

    [Fact]
    public void A_ratio_has_a_part_a_whole_and_a_rest()
    {
        Of(new Term("share", 0, 1)).Part.ShouldBe(PublishedPart.Counted);
        Of(new Term("share", 1, 1)).Part.ShouldBe(PublishedPart.Whole);
        Of(new("share", 1, 1), new("share", 0, -1)).Part.ShouldBe(PublishedPart.Rest);
    }

    [Fact]
    public void A_flag_has_those_that_are_those_that_are_not_and_both()
    {
        Of(new Term("answer", 0, 1)).Part.ShouldBe(PublishedPart.Counted);
        Of(new Term("answer", 1, 1)).Part.ShouldBe(PublishedPart.Rest);
        Of(new("answer", 1, 1), new("answer", 0, 1)).Part.ShouldBe(PublishedPart.Whole);
    }

    [Fact]
    public void What_is_taken_off_names_the_measure()
    {
        var meaning = Of(new("things", 4, 1), new("things", 5, 1), new("share", 0, -1));
        (meaning.Measure, meaning.Part).ShouldBe(("share", PublishedPart.Rest));
    }

    [Fact]
    public void A_day_and_a_measure_without_an_entry_have_no_meaning()
    {
        Should.Throw<InvalidOperationException>(() => Of(new Term("day", 0, 1)));
        Should.Throw<InvalidOperationException>(() => Of(new Term("nothing", 0, 1)));
    }

    private static PublishedDefinition Of(params ReadOnlySpan<Term> terms) =>
        PublishedMeaning.Of(new FigureDefinition("figure", [.. terms], 1, IsPublished: true, IsCount: true), Catalogue);

    private static IMeasureCatalogue CatalogueOf(params (string Key, MeasureKind Kind)[] measures)
    {
        var words = new Wording("vi", "en");
        var catalogue = Substitute.For<IMeasureCatalogue>();
        catalogue.Find(default!).ReturnsForAnyArgs(call => measures.Where(measure => measure.Key == call.Arg<string>().Split('/')[0])
            .Select(measure => new MeasureDefinition(measure.Key, "sample", measure.Kind, words, words, MeasureDirection.Neutral, words, words, ImmutableArray<MeasureStatus>.Empty)).FirstOrDefault());
        return catalogue;
    }
}
