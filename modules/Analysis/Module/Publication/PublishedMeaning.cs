using System.Collections.Immutable;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>Tells from the numbers that a figure is read from what it is in the catalogue, so that it cannot be called something else.</summary>
internal static class PublishedMeaning
{
    /// <exception cref="InvalidOperationException">The figure is of a measure that the catalogue does not have, or of a day.</exception>
    public static PublishedDefinition Of(FigureDefinition figure, IMeasureCatalogue catalogue)
    {
        // What is taken off names the measure: done less verified is the rest of verified.
        var term = figure.Terms.FirstOrDefault(term => term.Sign < 0, figure.Terms[0]);
        ImmutableArray<int> places = [.. figure.Terms.Select(each => each.Index).Order()];
        return (term.Sign, catalogue.Find(term.Measure)?.Kind, places) switch
        {
            ( < 0, MeasureKind.Ratio or MeasureKind.Flag, _) => Is(PublishedPart.Rest),
            (_, MeasureKind.Distribution, _) => Is(PublishedPart.Statuses) with { Statuses = places },
            (_, MeasureKind.Ratio or MeasureKind.Flag, [0]) => Is(PublishedPart.Counted),
            (_, MeasureKind.Flag, [1]) => Is(PublishedPart.Rest),
            (_, MeasureKind.Ratio, [1]) or (_, MeasureKind.Flag, [0, 1]) => Is(PublishedPart.Whole),
            _ => throw new InvalidOperationException($"Published figure '{figure.Key}' has no meaning in the catalogue of measures."),
        };

        PublishedDefinition Is(PublishedPart part) => new(figure.Key, term.Measure, part, []);
    }
}
