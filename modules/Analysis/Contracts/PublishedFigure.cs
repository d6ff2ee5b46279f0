using System.Collections.Immutable;

namespace BmnnHierarchy.Analysis;

/// <summary>What a reader of aggregates gets of one figure: the number, or that it is masked and why. Never both.</summary>
/// <param name="Value">Null when masked. Zero is always given: it counts nobody.</param>
public readonly record struct PublishedFigure(long? Value, MaskReason? Masked)
{
    public static PublishedFigure Of(long value) => new(value, null);
}

/// <summary>Why a figure is masked.</summary>
public enum MaskReason
{
    /// <summary>
    /// The figure is a small count, rests on very few units, or would let such a figure be worked out. One reason for all
    /// three on purpose: to say which would narrow the figure down.
    /// </summary>
    SmallCounts,

    /// <summary>The figures could not be protected together: none is published.</summary>
    NotProtectable,
}

/// <summary>The figures of the country or of one province in a publication.</summary>
/// <param name="Unit">Unit key of the Ministry (all provinces together) or of a province.</param>
/// <param name="Figures">In the order of <see cref="Publication.Figures"/>.</param>
public sealed record PublishedRow(string Unit, ImmutableArray<PublishedFigure> Figures);

/// <summary>
/// What the Ministry may see at one time. Every page, answer, file and event for a reader of aggregates is made from it and
/// from nothing else. Two publications that follow each other, and the last of two neighbouring days, are protected together.
/// </summary>
/// <param name="Number">Counts publications from 1; it grows only when something that is published changed.</param>
/// <param name="Day">Day in Vietnam.</param>
/// <param name="At">When the figures were read.</param>
/// <param name="Held">True when the figures are those of an earlier time, because newer ones would have given a masked one away.</param>
/// <param name="Figures">Keys of <see cref="PublishedFigures"/>.</param>
/// <param name="Rows">The country first, then the provinces that have figures, by unit key.</param>
public sealed record Publication(
    long Number,
    DateOnly Day,
    DateTimeOffset At,
    bool Held,
    PublicationRule Rule,
    ImmutableArray<string> Figures,
    ImmutableArray<PublishedRow> Rows)
{
    /// <summary>The figure of a unit; null when the unit or the figure is not in the publication.</summary>
    public PublishedFigure? Find(string unit, string figure)
    {
        var at = Figures.IndexOf(figure);
        return at < 0 ? null : Rows.FirstOrDefault(row => row.Unit == unit)?.Figures[at];
    }
}

/// <summary>Dated reference data: how figures are protected.</summary>
/// <param name="Code">Names the rule.</param>
/// <param name="ValidFrom">First day on which it holds, until the next rule's.</param>
/// <param name="Threshold">Counts from 1 to one less are small.</param>
/// <param name="LargestUnits">With <paramref name="LargestPercent"/>, the rule of dominance: so many units at most...</param>
/// <param name="LargestPercent">...may make up so many percent of a figure.</param>
/// <param name="Width">At least so wide is the range in which a masked figure stays open to whoever calculates.</param>
/// <param name="WidthPercent">For a figure that few units dominate, the range is at least so many percent of it.</param>
public sealed record PublicationRule(
    string Code,
    DateOnly ValidFrom,
    int Threshold,
    int LargestUnits,
    int LargestPercent,
    int Width,
    int WidthPercent,
    string Basis,
    string BasisInEnglish);
