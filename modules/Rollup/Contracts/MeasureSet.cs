using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup;

/// <summary>Sets of figures: sorted by key (ordinal), each key once. A key that a set lacks counts as the identity.</summary>
public static class MeasureSet
{
    /// <summary>All sets added, key by key. The order of the sets is of no matter.</summary>
    /// <exception cref="MeasureFaultException">A key has unlike shapes in two sets, a set is not sorted, or a sum does not fit.</exception>
    public static ImmutableArray<KeyedMeasure> Sum(IEnumerable<ImmutableArray<KeyedMeasure>> sets)
    {
        var running = new List<RunningMeasure>();
        foreach (var set in sets)
        {
            Merge(running, set.AsSpan());
        }

        var sum = ImmutableArray.CreateBuilder<KeyedMeasure>(running.Count);
        foreach (var measure in running)
        {
            sum.Add(measure.ToKeyed());
        }

        return sum.MoveToImmutable();
    }

    /// <inheritdoc cref="Sum" path="/exception"/>
    public static ImmutableArray<KeyedMeasure> Add(ImmutableArray<KeyedMeasure> left, ImmutableArray<KeyedMeasure> right) => Sum([left, right]);

    /// <summary>Null when the set is sorted, without duplicates, and each figure well formed; else what is wrong.</summary>
    public static string? FaultOf(ImmutableArray<KeyedMeasure> set)
    {
        if (set.IsDefault)
        {
            return "There are no figures.";
        }

        for (var i = 0; i < set.Length; i++)
        {
            if (i > 0 && string.CompareOrdinal(set[i - 1].Key, set[i].Key) >= 0)
            {
                return $"'{set[i].Key}' is not in order after '{set[i - 1].Key}'.";
            }

            if (Measures.FaultOf(set[i].Measure) is { } fault)
            {
                return $"'{set[i].Key}': {fault}";
            }
        }

        return null;
    }

    /// <summary>The figures that read otherwise in the second set, in order of key; null where a set has none. None and nothing are the same.</summary>
    public static IEnumerable<(string Key, Measure? Before, Measure? After)> Differences(ImmutableArray<KeyedMeasure> before, ImmutableArray<KeyedMeasure> after)
    {
        var (had, has) = (ByKey(before), ByKey(after));
        return had.Keys.Union(has.Keys).Order(StringComparer.Ordinal)
            .Select(key => (key, had.GetValueOrDefault(key), has.GetValueOrDefault(key)))
            .Where(pair => Measures.AreUnlike(pair.Item2, pair.Item3));
    }

    private static Dictionary<string, Measure> ByKey(ImmutableArray<KeyedMeasure> set) =>
        set.ToDictionary(figure => figure.Key, figure => figure.Measure, StringComparer.Ordinal);

    private static void Merge(List<RunningMeasure> running, ReadOnlySpan<KeyedMeasure> set)
    {
        var at = 0;
        string? previous = null;
        foreach (var keyed in set)
        {
            var key = keyed.Key;
            if (previous is not null && string.CompareOrdinal(previous, key) >= 0)
            {
                throw new MeasureFaultException($"Figures are not sorted: '{key}' comes after '{previous}'.");
            }

            previous = key;
            var order = -1;
            while (at < running.Count && (order = string.CompareOrdinal(running[at].Key, key)) < 0)
            {
                at++;
            }

            if (at < running.Count && order == 0)
            {
                running[at].Add(keyed.Measure);
            }
            else
            {
                running.Insert(at, new RunningMeasure(keyed));
            }

            at++;
        }
    }
}
