using System.Collections.Immutable;
using BmnnHierarchy.Analysis.Publishing;
using Xunit.Abstractions;

namespace BmnnHierarchy.Analysis.Tests.Publication;

public sealed class AdversaryTests(ITestOutputHelper output)
{
    private static readonly DateOnly FirstDay = new(2026, 11, 1);

    internal static readonly PublicationRule Rule = new("test", FirstDay, Threshold: 5, LargestUnits: 2, LargestPercent: 85, Width: 5, WidthPercent: 10, "", "");

    [Theory]
    [InlineData(1, 40, 8)]
    [InlineData(2, 30, 12)]
    [InlineData(4, 60, 20)]
    [InlineData(7, 30, 6)]
    public void No_masked_figure_is_narrowed_down_in_one_publication(int provinces, int units, int duties)
    {
        for (var seed = 1; seed <= 2; seed++)
        {
            var country = new Country(seed, provinces, units, duties);
            NothingIsNarrowedDown(seed, Publish(country, 0, [])!);
        }
    }

    [Theory]
    [InlineData(2, 40, 12, 6)]
    [InlineData(4, 60, 20, 1)]
    [InlineData(4, 60, 20, 30)]
    public void No_masked_figure_is_narrowed_down_from_two_publications(int provinces, int units, int duties, int changes)
    {
        var held = 0;
        for (var seed = 1; seed <= 2; seed++)
        {
            var country = new Country(seed, provinces, units, duties);
            var last = Publish(country, 0, [])!;
            for (var day = 1; day <= 2; day++)
            {
                country.Pass(changes);
                if (Publish(country, day, [last]) is { } next)
                {
                    NothingIsNarrowedDown(seed, last, next);
                    last = next;
                }
                else
                {
                    held++;
                }
            }
        }

        output.WriteLine($"held back {held} of 4");
        held.ShouldBeLessThan(4, "something must get through");
    }

    [Fact]
    public void Without_complementary_suppression_the_adversary_wins()
    {
        var country = new Country(3, 4, 60, 20);
        var reading = country.Read(Rule);
        var masked = Publish(country, 0, [])!;
        using var adversary = new Adversary(masked with { Rows = [.. masked.Rows.Select((row, at) => row with { Masked = SensitiveOnly(country, reading, masked, at) })] });

        var solved = adversary.Masked().Where(figure => figure.High - figure.Low < 0.5).Select(figure => figure.Figure).ToList();
        solved.ShouldNotBeEmpty();
        adversary.NarrowedTo(0.5).Select(figure => figure.Figure).ShouldBe(solved, "looking at many figures at once misses none");
    }

    /// <summary>Two publications that are each safe alone and were made without a look at each other.</summary>
    [Fact]
    public void Without_a_look_at_the_publication_before_the_adversary_wins()
    {
        var narrowed = 0;
        for (var seed = 1; seed <= 4; seed++)
        {
            var country = new Country(seed, 4, 60, 20);
            var first = Publish(country, 0, [])!;
            country.Pass(5);
            using var adversary = new Adversary(first, Publish(country, 1, [])!);
            narrowed += adversary.Masked().Count(figure => figure.High - figure.Low < Rule.Width - 0.001);
        }

        narrowed.ShouldBeGreaterThan(0);
    }

    /// <summary>A change behind a mask is no news: to tell of it would tell when it happened.</summary>
    [Fact]
    public void A_publication_is_new_only_when_something_that_is_shown_changed()
    {
        var record = Publish(new Country(3, 4, 60, 20), 0, [])!;
        var row = record.Rows[1];
        var (masked, shown) = (row.Masked.IndexOf(true), row.Masked.IndexOf(false));
        PublicationRecord With(int figure) => record with { Rows = record.Rows.SetItem(1, row with { Values = row.Values.SetItem(figure, row.Values[figure] + 1) }) };

        record.ShowsTheSameAs(With(masked)).ShouldBeTrue();
        record.ShowsTheSameAs(With(shown)).ShouldBeFalse();
        record.ToPublication().Rows[1].Figures[masked].ShouldBe(new PublishedFigure(null, MaskReason.SmallCounts));
    }

    [Fact]
    public void A_stored_publication_reads_as_it_was_written()
    {
        var record = Publish(new Country(3, 2, 30, 9), 0, [])!;
        var read = Kernel.CanonicalJson.Read<PublicationRecord>(Kernel.CanonicalJson.Write(record));

        read.ShowsTheSameAs(record).ShouldBeTrue();
        read.Hidden.ShouldBe(record.Hidden);
        read.Rows.Select(row => row.Values.ToArray()).ShouldBe(record.Rows.Select(row => row.Values.ToArray()));
    }

    internal static PublicationRecord? Publish(Country country, int day, IReadOnlyList<PublicationRecord> before) =>
        Publisher.Publish(country.Table, country.Read(Rule), Rule, FirstDay.AddDays(day), before);

    private static void NothingIsNarrowedDown(int seed, params IReadOnlyList<PublicationRecord> seen)
    {
        using var adversary = new Adversary(seen);
        adversary.NarrowedTo(Rule.Width - 0.001).ShouldBeEmpty($"seed {seed}");
    }

    private static ImmutableArray<bool> SensitiveOnly(Country country, Reading reading, PublicationRecord record, int row)
    {
        return
        [
            .. record.Figures.Select(country.Table.PlaceOf).Select(place => Publisher.IsSensitive(Rule, reading.Rows[row].Values[place], reading.Rows[row].Largest[place])),
        ];
    }
}
