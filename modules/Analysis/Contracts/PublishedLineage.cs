using System.Collections.Immutable;

namespace BmnnHierarchy.Analysis;

/// <summary>A published figure that is the sum of other published ones, in every row alike.</summary>
public sealed record PublishedSum(string Whole, ImmutableArray<string> Parts);

/// <summary>Whether published numbers add up. Worked out from what was published, so it tells no more than that.</summary>
public enum Addition
{
    Agrees,
    Differs,

    /// <summary>A number is masked: nothing can be added up.</summary>
    Masked,
}

/// <param name="Parts">Keys of the figures that are added up.</param>
/// <param name="Values">Their values for the country, in the same order.</param>
/// <param name="ByProvince">The same for each province, in the order of <see cref="PublishedLineage.Provinces"/>.</param>
public sealed record SumCheck(ImmutableArray<string> Parts, ImmutableArray<PublishedFigure> Values, Addition Country, ImmutableArray<Addition> ByProvince);

/// <summary>Why a published figure is what it is: the provinces it is made of, the finer figures it is made of, and whether both add up.</summary>
/// <param name="Provinces">Rows that the publication has of provinces, by unit key.</param>
/// <param name="AcrossProvinces">Whether the provinces add up to the country.</param>
/// <param name="Sums">None for a figure that is not made of finer ones.</param>
public sealed record PublishedLineage(
    string Figure,
    PublishedFigure Country,
    ImmutableArray<(string Unit, PublishedFigure Figure)> Provinces,
    Addition AcrossProvinces,
    ImmutableArray<SumCheck> Sums)
{
    /// <summary>Null when the publication does not have the figure.</summary>
    public static PublishedLineage? Of(Publication publication, IEnumerable<PublishedSum> sums, string figure)
    {
        var at = publication.Figures.IndexOf(figure);
        if (at < 0)
        {
            return null;
        }

        var (country, provinces) = (publication.Rows[0].Figures[at], publication.Rows.RemoveAt(0));
        return new PublishedLineage(
            figure,
            country,
            [.. provinces.Select(row => (row.Unit, row.Figures[at]))],
            Added(country, provinces.Select(row => row.Figures[at])),
            [.. sums.Where(sum => sum.Whole == figure && sum.Parts.All(publication.Figures.Contains)).Select(sum => Check(publication, sum, at))]);
    }

    private static SumCheck Check(Publication publication, PublishedSum sum, int whole)
    {
        int[] places = [.. sum.Parts.Select(part => publication.Figures.IndexOf(part))];
        ImmutableArray<PublishedFigure> Of(PublishedRow row) => [.. places.Select(place => row.Figures[place])];
        return new SumCheck(
            sum.Parts,
            Of(publication.Rows[0]),
            Added(publication.Rows[0].Figures[whole], Of(publication.Rows[0])),
            [.. publication.Rows.Skip(1).Select(row => Added(row.Figures[whole], Of(row)))]);
    }

    private static Addition Added(PublishedFigure whole, IEnumerable<PublishedFigure> parts)
    {
        var sum = 0L;
        foreach (var part in parts)
        {
            if (part.Value is not { } value)
            {
                return Addition.Masked;
            }

            sum += value;
        }

        return whole.Value is not { } told ? Addition.Masked : told == sum ? Addition.Agrees : Addition.Differs;
    }
}
