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
        Should.Throw<InvalidOperationException>(() => new MeasureCatalogue([Entry("things") with { StaleAfterDays = 60 }])).Message.ShouldContain("ages");
        Should.Throw<InvalidOperationException>(() => new MeasureCatalogue([Entry("things") with { Kind = MeasureKind.Latest, StaleAfterDays = 0 }])).Message.ShouldContain("ages");
        new MeasureCatalogue([Entry("things") with { Kind = MeasureKind.Latest, StaleAfterDays = 60 }]).Find("things")!.StaleAfterDays.ShouldBe(60);
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

    [Fact]
    public void Statuses_are_named_by_their_group_or_one_after_the_other_and_a_status_that_is_not_has_no_name()
    {
        var entry = Entry("things") with
        {
            Kind = MeasureKind.Distribution,
            Statuses = [new("open", new("mở", "open")), new("good", new("tốt", "good")), new("late", new("muộn", "late"))],
            Groups = [new MeasureGroup("done", ["good", "late"], new("xong", "done"))],
        };
        entry.Fault.ShouldBeNull();
        entry.NameOf([1, 2]).ShouldBe(new Wording("xong", "done"));
        entry.NameOf([0, 2]).ShouldBe(new Wording("mở, muộn", "open, late"));
        entry.NameOf([2]).ShouldBe(new Wording("muộn", "late"));
        entry.NameOf([0, 1, 2]).ShouldBe(Words, "all of them are the measure");
        entry.NameOf([3]).ShouldBeNull();
        entry.TitleOf([2]).ShouldBe(new Wording("vi: muộn", "en: late"));
        entry.TitleOf([0, 1, 2]).ShouldBe(Words);
        entry.TitleOf([3]).ShouldBeNull();
        (entry with { StatusesStandAlone = true }).TitleOf([2]).ShouldBe(new Wording("muộn", "late"));
    }

    [Fact]
    public void A_group_is_of_the_measures_own_statuses_and_lies_inside_another_or_beside_it()
    {
        string[] statuses = ["open", "good", "late", "none"];
        var entry = Entry("things") with { Kind = MeasureKind.Distribution, Statuses = [.. statuses.Select(key => new MeasureStatus(key, Words))] };
        MeasureGroup Group(string key, params string[] of) => new(key, [.. of], Words);
        string? FaultWith(params MeasureGroup[] groups) => (entry with { Groups = [.. groups] }).Fault;

        FaultWith(Group("done", "good", "late"), Group("counted", "open", "good", "late")).ShouldBeNull();
        FaultWith(Group("done", "good")).ShouldNotBeNull();
        FaultWith(Group("done", "good", "lost")).ShouldNotBeNull();
        FaultWith(Group("done", "good", "late"), Group("late", "late", "none")).ShouldNotBeNull("they cross");
        FaultWith(Group("done", "good", "late"), Group("done", "open", "none")).ShouldNotBeNull("one key");
        var nested = entry with { Groups = [Group("counted", "open", "good", "late"), Group("done", "good", "late")] };
        statuses.Select(status => nested.GroupOf(status)?.Key).ShouldBe(["counted", "done", "done", null]);
    }

    [Fact]
    public void Only_a_ratio_or_a_flag_has_a_rest()
    {
        Entry("things").Fault.ShouldBeNull();
        (Entry("things") with { Rest = Words }).Fault.ShouldNotBeNull();
        (Entry("things") with { Kind = MeasureKind.Flag, Rest = Words }).Fault.ShouldBeNull();
        (Entry("things") with { Kind = MeasureKind.Ratio, Rest = new Wording("", "") }).Fault.ShouldNotBeNull();
    }

    private static MeasureDefinition Entry(string key) =>
        new(key, "sample", MeasureKind.Count, Words, Words, MeasureDirection.Neutral, Words, Words, []);
}
