using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// One entry of the catalogue of measures: everything that screens, explanations, exports and checks know about a measure.
/// The facet that contributes it registers it; a measure without an entry may not be contributed.
/// </summary>
/// <param name="Key">Key without a scope (<c>duties.status</c>). Its shape never changes.</param>
/// <param name="Facet">Name of the facet that contributes it.</param>
/// <param name="Unit">What is counted (việc, đơn vị, ngày).</param>
/// <param name="Counted">Who or what is in the whole and who is not, as a sentence.</param>
/// <param name="Source">The acts or records that it is derived from.</param>
/// <param name="Statuses">Of a distribution, the statuses in the order of its values; else empty.</param>
/// <param name="Scopes">Which parts of it are contributed under keys of their own.</param>
public sealed record MeasureDefinition(
    string Key,
    string Facet,
    MeasureKind Kind,
    Wording Name,
    Wording Unit,
    MeasureDirection Direction,
    Wording Counted,
    Wording Source,
    ImmutableArray<MeasureStatus> Statuses,
    MeasureScopes Scopes = MeasureScopes.None)
{
    /// <summary>
    /// Of a distribution: statuses that are counted together under a name of their own. Two groups have no status in common,
    /// or one holds all of the other's.
    /// </summary>
    public ImmutableArray<MeasureGroup> Groups { get; init; } = [];

    /// <summary>Of a distribution: its statuses are known by their own names ("Quá hạn"); else the measure's name goes before.</summary>
    public bool StatusesStandAlone { get; init; }

    /// <summary>Of a ratio or a flag: what is left of the whole without the part; null when nobody shows it.</summary>
    public Wording? Rest { get; init; }

    /// <summary>
    /// Of a latest day: so many days later what it stands for still counts as current, afterwards as stale. Null when it does
    /// not age.
    /// </summary>
    public int? StaleAfterDays { get; init; }

    /// <summary>What is wrong with the entry, or null.</summary>
    public string? Fault =>
        Key.Length == 0 || Key.Contains('/', StringComparison.Ordinal) ? "A key has no scope."
        : StaleAfterDays is { } days && (Kind is not MeasureKind.Latest || days < 1) ? "Only a latest day ages, and by a day at least."
        : (Kind is MeasureKind.Distribution) == Statuses.IsEmpty ? "A distribution names its statuses, and nothing else does."
        : Groups.Any(group => group.Statuses.Length < 2 || !group.Statuses.All(key => Statuses.Any(status => status.Key == key))) ? "A group is of two statuses or more, and they are the measure's."
        : Groups.Any(group => Groups.Any(other => Crosses(group, other))) ? "Groups have keys of their own, and none is in two halves."
        : Rest is not null && Kind is not (MeasureKind.Ratio or MeasureKind.Flag) ? "Only a ratio or a flag has a rest."
        : Wordings.Any(words => words.IsIncomplete) ? "A wording is missing."
        : null;

    private IEnumerable<Wording> Wordings =>
        [Name, Unit, Counted, Source, .. Rest is null ? [] : new[] { Rest }, .. Statuses.Select(status => status.Name), .. Groups.Select(group => group.Name)];

    /// <summary>
    /// The name of some statuses together, by their places in order: the measure's for all of them, a group's where there is
    /// one, else their own one after the other. Null when the measure has no such status.
    /// </summary>
    public Wording? NameOf(ImmutableArray<int> statuses)
    {
        if (statuses.Any(place => place < 0 || place >= Statuses.Length))
        {
            return null;
        }

        if (statuses.Length == Statuses.Length)
        {
            return Name;
        }

        ImmutableArray<MeasureStatus> named = [.. statuses.Select(place => Statuses[place])];
        return Groups.FirstOrDefault(group => group.Statuses.SequenceEqual(named.Select(status => status.Key)))?.Name
            ?? new Wording(string.Join(", ", named.Select(status => status.Name.Vietnamese)), string.Join(", ", named.Select(status => status.Name.English)));
    }

    /// <summary>The same name where nothing else says what is counted: with the measure's before it, unless the statuses stand alone.</summary>
    public Wording? TitleOf(ImmutableArray<int> statuses) => NameOf(statuses) is not { } name || StatusesStandAlone || statuses.Length == Statuses.Length
        ? NameOf(statuses)
        : new Wording($"{Name.Vietnamese}: {name.Vietnamese}", $"{Name.English}: {name.English}");

    /// <summary>The smallest group that a status is counted in, or null.</summary>
    public MeasureGroup? GroupOf(string status) => Groups.Where(group => group.Statuses.Contains(status)).MinBy(group => group.Statuses.Length);

    /// <summary>Whether a contributed figure is of this measure: its key with or without a scope that the measure has, and its kind.</summary>
    public bool Admits(KeyedMeasure figure) => figure.Measure.Kind == Kind
        && (Kind is not MeasureKind.Distribution || figure.Measure.Values.Length <= Statuses.Length)
        && (figure.Key == Key || (figure.Key.StartsWith(Key + "/", StringComparison.Ordinal) && Scopes != MeasureScopes.None));

    private static bool Crosses(MeasureGroup group, MeasureGroup other) => !ReferenceEquals(group, other)
        && (group.Key == other.Key || group.Statuses.Intersect(other.Statuses).Count() is var both && both > 0 && both < Math.Min(group.Statuses.Length, other.Statuses.Length));
}

/// <summary>A text in both languages of the product.</summary>
public sealed record Wording(string Vietnamese, string English)
{
    public bool IsIncomplete => string.IsNullOrWhiteSpace(Vietnamese) || string.IsNullOrWhiteSpace(English);
}

/// <param name="Key">Stable word of the status, as in the API (<c>doneOnTime</c>).</param>
public sealed record MeasureStatus(string Key, Wording Name);

/// <param name="Key">Stable word of the group, as in the API (<c>done</c>).</param>
/// <param name="Statuses">Keys of <see cref="MeasureStatus"/>, in the order of the measure's.</param>
public sealed record MeasureGroup(string Key, ImmutableArray<string> Statuses, Wording Name);

/// <summary>Which way is better.</summary>
public enum MeasureDirection
{
    /// <summary>Says nothing about better or worse.</summary>
    Neutral,

    MoreIsBetter,

    FewerIsBetter,
}

/// <summary>By what a measure is contributed in parts, beside the whole.</summary>
[Flags]
public enum MeasureScopes
{
    None = 0,

    /// <summary>By work area of a plan (<c>/31-298-2025.II.1</c>).</summary>
    WorkArea = 1,

    /// <summary>By core duty of the Ministry (<c>/core.annual-report</c>).</summary>
    CoreDuty = 2,

    /// <summary>By year (<c>/2026</c>).</summary>
    Year = 4,
}

/// <summary>All measures of the product, in order of key.</summary>
public interface IMeasureCatalogue
{
    ImmutableArray<MeasureDefinition> Measures { get; }

    /// <summary>The measure of a figure's key, with or without a scope; null when there is none.</summary>
    MeasureDefinition? Find(string key);
}
