using System.Globalization;

namespace BmnnHierarchy.Accountability;

/// <summary>Keys of what the accountability facet contributes to the roll-up. Units that never had a record contribute nothing.</summary>
public static class AccountabilityMeasures
{
    public const string Facet = "accountability";

    /// <summary>Distribution of requests for explanation over <see cref="ExplanationStatus"/>.</summary>
    public const string Explanations = "explanations.status";

    /// <summary>Ratio: first answers that came in time, of the requests answered or overdue.</summary>
    public const string ExplanationsInTime = "explanations.in_time";

    /// <summary>Distribution of received directives over <see cref="DirectiveStatus"/>.</summary>
    public const string Directives = "directives.status";

    /// <summary>Ratio: received directives that somebody has read, of all received.</summary>
    public const string DirectivesRead = "directives.acknowledged";

    /// <summary>Distribution of difficulties over <see cref="DifficultyStatus"/>.</summary>
    public const string Difficulties = "difficulties.status";

    /// <summary>Distribution of difficulties that are not settled over <see cref="DifficultyKind"/>.</summary>
    public const string DifficultiesByKind = "difficulties.open_by_kind";

    /// <summary>Distribution of decisions over <see cref="MeritForm"/>; contributed by year.</summary>
    public const string Merits = "merits.form";

    /// <summary>Distribution over <see cref="MeritForm"/> of what was decided in a year.</summary>
    public static string MeritsOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{Merits}/{year}");
}
