using System.Collections.Immutable;
using System.Globalization;

namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>Collects differences, each once.</summary>
internal sealed class Differences
{
    private readonly HashSet<RollupDifference> _found = [];

    public ImmutableArray<RollupDifference> Sorted() =>
    [
        .. _found.OrderBy(found => found.Unit, StringComparer.Ordinal).ThenBy(found => found.Kind).ThenBy(found => found.Subject, StringComparer.Ordinal),
    ];

    public void Add(string unit, RollupDifferenceKind kind, string subject, string? live, string? recomputed) =>
        _found.Add(new RollupDifference(unit, kind, subject, live, recomputed));

    public void Compare(string unit, RollupDifferenceKind kind, string subject, string? live, string? recomputed)
    {
        if (live != recomputed)
        {
            Add(unit, kind, subject, live, recomputed);
        }
    }

    /// <summary>Names each figure that is not the same on both sides.</summary>
    /// <param name="prefix">What stands before the measure key in the subject.</param>
    public void CompareFigures(
        string unit,
        RollupDifferenceKind kind,
        ImmutableArray<KeyedMeasure> live,
        ImmutableArray<KeyedMeasure> recomputed,
        string prefix = "")
    {
        if (live.AsSpan().SequenceEqual(recomputed.AsSpan()))
        {
            return;
        }

        var (left, right) = (ByKey(live), ByKey(recomputed));
        foreach (var key in left.Keys.Union(right.Keys))
        {
            Compare(unit, kind, prefix + key, left.GetValueOrDefault(key), right.GetValueOrDefault(key));
        }
    }

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> ByKey(ImmutableArray<KeyedMeasure> figures) => figures
        .GroupBy(figure => figure.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => string.Join(" and ", group.Select(figure => Text(figure.Measure))), StringComparer.Ordinal);

    private static string Text(Measure measure) =>
        $"{measure.Kind}({string.Join(", ", measure.Values.Select(Text))})";
}
