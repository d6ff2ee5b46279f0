using System.Collections.Immutable;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>One number within a measure.</summary>
internal readonly record struct Term(string Measure, int Index, int Sign);

/// <summary>A figure of the publication and how it is read from a unit's totals.</summary>
/// <param name="IsPublished">False for what is never given out but follows from what is: the rest of a partial sum.</param>
/// <param name="IsCount">False for a rest that counts nothing anybody could be recognised by.</param>
/// <param name="Weight">How much is lost when it is masked, beside another that would do as well.</param>
internal sealed record FigureDefinition(string Key, ImmutableArray<Term> Terms, int Weight, bool IsPublished, bool IsCount);

/// <summary>A figure that is the sum of others, by their places in the table.</summary>
internal sealed record FigureSum(int Whole, ImmutableArray<int> Parts);

/// <summary>
/// What is published and how it adds up. A relation that readers could know and that is missing here is a hole in the
/// protection: whoever adds a figure adds what it follows from.
/// </summary>
internal sealed class FigureTable
{
    private readonly List<FigureDefinition> _figures = [];
    private readonly List<FigureSum> _sums = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public IReadOnlyList<FigureDefinition> Figures => _figures;

    public IReadOnlyList<FigureSum> Sums => _sums;

    /// <summary>The sums of which every part is published.</summary>
    public ImmutableArray<PublishedSum> PublishedSums =>
    [
        .. _sums.Where(sum => sum.Parts.All(part => _figures[part].IsPublished))
            .Select(sum => new PublishedSum(_figures[sum.Whole].Key, [.. sum.Parts.Select(part => _figures[part].Key)])),
    ];

    public int PlaceOf(string key) => _places[key];

    public void Add(string key, int weight, params ReadOnlySpan<Term> terms) => Add(new FigureDefinition(key, [.. terms], weight, IsPublished: true, IsCount: true));

    /// <summary>The whole is the sum of the parts.</summary>
    public void Sum(string whole, params ReadOnlySpan<string> parts) => Sum(whole, parts, rest: null, restIsCount: false);

    /// <summary>The whole is the sum of the parts and of a rest that is not published.</summary>
    /// <param name="countsRest">Whether the rest is a count that must not be small and known.</param>
    public void AtLeast(string whole, bool countsRest, params ReadOnlySpan<string> parts) => Sum(whole, parts, $"{whole}.rest-{_sums.Count}", countsRest);

    /// <summary>All figures of one unit, in the order of the table.</summary>
    public long[] Read(ImmutableArray<KeyedMeasure> totals)
    {
        var byKey = totals.ToDictionary(total => total.Key, total => total.Measure.Values, StringComparer.Ordinal);
        var values = new long[_figures.Count];
        for (var i = 0; i < values.Length; i++)
        {
            foreach (var term in _figures[i].Terms)
            {
                values[i] += byKey.TryGetValue(term.Measure, out var numbers) && term.Index < numbers.Length ? term.Sign * numbers[term.Index] : 0;
            }

            // A rest cannot be negative; where facets disagree for a moment, nothing is left of it.
            values[i] = Math.Max(values[i], 0);
        }

        return values;
    }

    private void Sum(string whole, ReadOnlySpan<string> parts, string? rest, bool restIsCount)
    {
        var places = new List<int>();
        foreach (var part in parts)
        {
            places.Add(_places[part]);
        }

        if (rest is not null)
        {
            var terms = _figures[_places[whole]].Terms.Concat(places.SelectMany(part => _figures[part].Terms).Select(term => term with { Sign = -term.Sign }));
            Add(new FigureDefinition(rest, [.. terms], Weight: 0, IsPublished: false, restIsCount));
            places.Add(_places[rest]);
        }

        _sums.Add(new FigureSum(_places[whole], [.. places]));
    }

    private void Add(FigureDefinition figure)
    {
        _places.Add(figure.Key, _figures.Count);
        _figures.Add(figure);
    }
}
