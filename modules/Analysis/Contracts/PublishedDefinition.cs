using System.Collections.Immutable;

namespace BmnnHierarchy.Analysis;

/// <summary>What a published figure is in the catalogue of measures: it is called there, and nowhere else.</summary>
/// <param name="Figure">Key of <see cref="PublishedFigures"/>.</param>
/// <param name="Measure">Key of the measure; with the scope of a core duty, where the figure is of one.</param>
/// <param name="Statuses">Places of the statuses that are counted, in order; empty unless <paramref name="Part"/> is <see cref="PublishedPart.Statuses"/>.</param>
public sealed record PublishedDefinition(string Figure, string Measure, PublishedPart Part, ImmutableArray<int> Statuses)
{
    public bool IsOfCoreDuty => Measure.Contains('/', StringComparison.Ordinal);
}

/// <summary>Which number of a measure is published.</summary>
public enum PublishedPart
{
    /// <summary>Some statuses of a distribution, or all of them, together.</summary>
    Statuses,

    /// <summary>What the measure counts.</summary>
    Counted,

    /// <summary>What of the whole it does not count.</summary>
    Rest,

    /// <summary>Of what it counts a part.</summary>
    Whole,
}
