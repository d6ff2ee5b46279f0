using System.Collections.Immutable;

namespace BmnnHierarchy.Analysis.Tests.Publication;

/// <summary>How a published figure is taken apart again: provinces and finer figures, added up where every number is told.</summary>
public sealed class PublishedLineageTests
{
    private static readonly PublishedSum[] Sums = [new("whole", ["left", "right"]), new("other", ["left"])];

    [Fact]
    public void Provinces_and_parts_that_are_all_told_are_added_up()
    {
        var lineage = PublishedLineage.Of(Of(Row("unit:bca", 30, 20, 10), Row("unit:31", 18, 12, 6), Row("unit:40", 12, 8, 4)), Sums, "whole")!;
        lineage.Country.Value.ShouldBe(30);
        lineage.Provinces.Select(part => (part.Unit, part.Figure.Value)).ShouldBe([("unit:31", 18), ("unit:40", 12)]);
        lineage.AcrossProvinces.ShouldBe(Addition.Agrees);
        var sum = lineage.Sums.ShouldHaveSingleItem();
        (sum.Country, sum.Values[0].Value, sum.Values[1].Value).ShouldBe((Addition.Agrees, 20, 10));
        sum.ByProvince.ShouldBe([Addition.Agrees, Addition.Agrees]);
    }

    [Fact]
    public void A_number_that_does_not_add_up_is_said_at_its_place()
    {
        var lineage = PublishedLineage.Of(Of(Row("unit:bca", 31, 20, 10), Row("unit:31", 18, 12, 6), Row("unit:40", 12, 8, 4)), Sums, "whole")!;
        lineage.AcrossProvinces.ShouldBe(Addition.Differs);
        lineage.Sums[0].Country.ShouldBe(Addition.Differs);
        lineage.Sums[0].ByProvince.ShouldBe([Addition.Agrees, Addition.Agrees]);
    }

    [Theory]
    [InlineData(null, 12, 6)]
    [InlineData(18, null, 6)]
    [InlineData(18, 12, null)]
    public void Where_a_number_is_masked_nothing_is_added_up(int? whole, int? left, int? right)
    {
        var lineage = PublishedLineage.Of(Of(Row("unit:bca", 30, 20, 10), Row("unit:31", whole, left, right), Row("unit:40", 12, 8, 4)), Sums, "whole")!;
        lineage.Sums[0].ByProvince.ShouldBe([Addition.Masked, Addition.Agrees]);
        lineage.AcrossProvinces.ShouldBe(whole is null ? Addition.Masked : Addition.Agrees);
    }

    [Fact]
    public void A_figure_that_is_not_published_has_no_lineage_and_a_figure_without_parts_has_no_sums()
    {
        var publication = Of(Row("unit:bca", 30, 20, 10));
        PublishedLineage.Of(publication, Sums, "secret").ShouldBeNull();
        PublishedLineage.Of(publication, Sums, "left")!.Sums.ShouldBeEmpty();
    }

    private static BmnnHierarchy.Analysis.Publication Of(params PublishedRow[] rows) => new(
        1, new DateOnly(2026, 11, 21), DateTimeOffset.UnixEpoch, false, new PublicationRule("r", default, 5, 2, 80, 3, 10, "", ""), ["whole", "left", "right"], [.. rows]);

    private static PublishedRow Row(string unit, params int?[] values) =>
        new(unit, [.. values.Select(value => value is { } told ? PublishedFigure.Of(told) : new PublishedFigure(null, MaskReason.SmallCounts))]);
}
