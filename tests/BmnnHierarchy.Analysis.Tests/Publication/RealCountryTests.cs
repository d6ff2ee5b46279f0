using BmnnHierarchy.Analysis.Publishing;
using Xunit.Abstractions;
using static BmnnHierarchy.Analysis.Tests.Publication.AdversaryTests;

namespace BmnnHierarchy.Analysis.Tests.Publication;

/// <summary>The adversary against what the product would publish: real units with the duties of real plans, on two days and within one.</summary>
public sealed class RealCountryTests(ITestOutputHelper output)
{
    [Fact]
    public void The_two_provinces_known_in_full_have_their_communes_and_bodies() =>
        RealCountry.Sizes.ShouldAllBe(units => units > 114);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 3)]
    [InlineData(3, 60)]
    public void No_masked_figure_of_the_two_known_provinces_is_narrowed_down_over_two_days(int seed, int changes) =>
        NothingIsNarrowedDownOverTwoDays(RealCountry.OfTheDemo(seed), changes);

    [Theory]
    [InlineData(1, 40)]
    [InlineData(2, 900)]
    public void No_masked_figure_of_34_provinces_is_narrowed_down_over_two_days(int seed, int changes) =>
        NothingIsNarrowedDownOverTwoDays(RealCountry.Of34Provinces(seed), changes);

    /// <summary>The proof is worth something only if much is shown and something is masked.</summary>
    [Fact]
    public void Of_34_provinces_most_figures_are_shown_and_some_are_masked()
    {
        var record = Publish(RealCountry.Of34Provinces(1), 0, [])!;
        MaskedShare(record).ShouldBeInRange(0.01, 0.5);
        record.Rows[0].Masked.ShouldAllBe(masked => !masked, "the country's own figures are large");
    }

    private void NothingIsNarrowedDownOverTwoDays(Country country, int changes)
    {
        var first = Publish(country, 0, [])!;
        country.Pass(changes);
        var second = Publish(country, 1, [first]).ShouldNotBeNull("the new figures are shown and not held back");
        using var adversary = new Adversary(first, second);
        output.WriteLine($"{first.Rows.Length} rows, {adversary.Variables} figures, masked {MaskedShare(first):P1} then {MaskedShare(second):P1}");
        adversary.NarrowedTo(Rule.Width - 0.001).ShouldBeEmpty();
    }

    private static double MaskedShare(PublicationRecord record) => record.Rows.Average(row => row.Masked.Average(masked => masked ? 1.0 : 0));
}
