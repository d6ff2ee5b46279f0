using BmnnHierarchy.Rollup.Catalogue;

namespace BmnnHierarchy.Rollup.Tests.History;

public sealed class MeasureCatalogueTests
{
    private static readonly Wording Words = new("vi", "en");

    [Fact]
    public void A_key_is_found_with_and_without_its_scope_and_an_unknown_one_is_not()
    {
        var catalogue = new MeasureCatalogue([Entry("things"), Entry("parts")]);
        catalogue.Measures.Select(measure => measure.Key).ShouldBe(["parts", "things"]);
        catalogue.Find("things/31.II")!.Key.ShouldBe("things");
        catalogue.Find("nothing").ShouldBeNull();
    }

    [Fact]
    public void A_catalogue_with_a_wrong_or_repeated_entry_does_not_start()
    {
        Should.Throw<InvalidOperationException>(() => new MeasureCatalogue([Entry("things"), Entry("things")])).Message.ShouldContain("2 times");
        Should.Throw<InvalidOperationException>(() => new MeasureCatalogue([Entry("things/31")])).Message.ShouldContain("scope");
        Should.Throw<InvalidOperationException>(() => new MeasureCatalogue([Entry("things") with { Name = new("", "Things") }])).Message.ShouldContain("wording");
        Should.Throw<InvalidOperationException>(() => new MeasureCatalogue([Entry("things") with { Kind = MeasureKind.Distribution }])).Message.ShouldContain("statuses");
    }

    [Fact]
    public void A_figure_of_another_shape_or_an_unexpected_scope_is_not_admitted()
    {
        var entry = Entry("things");
        entry.Admits(new KeyedMeasure("things", Measure.Count(1))).ShouldBeTrue();
        entry.Admits(new KeyedMeasure("things", Measure.Ratio(1, 2))).ShouldBeFalse();
        entry.Admits(new KeyedMeasure("things/31.II", Measure.Count(1))).ShouldBeFalse();
        (entry with { Scopes = MeasureScopes.WorkArea }).Admits(new KeyedMeasure("things/31.II", Measure.Count(1))).ShouldBeTrue();
    }

    private static MeasureDefinition Entry(string key) =>
        new(key, "sample", MeasureKind.Count, Words, Words, MeasureDirection.Neutral, Words, Words, []);
}
