using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// How figures add: commutative, associative, with <see cref="Zero"/> as the identity of each shape. Values are never
/// negative, so a sum that does not overflow has no part that does.
/// </summary>
public static class Measures
{
    /// <summary>The sum of two figures of the same kind. The shorter of two distributions counts 0 where the other goes on.</summary>
    /// <exception cref="MeasureFaultException">The kinds differ, a figure has not as many values as its kind, or the sum does not fit.</exception>
    public static Measure Add(Measure left, Measure right)
    {
        var sum = new RunningMeasure(new KeyedMeasure(string.Empty, left));
        sum.Add(right);
        return sum.ToKeyed().Measure;
    }

    /// <summary>The figure that changes nothing when it is added.</summary>
    /// <param name="statuses">Number of statuses of a distribution; of no meaning for other kinds.</param>
    public static Measure Zero(MeasureKind kind, int statuses = 1) => kind switch
    {
        MeasureKind.Count => Measure.Count(0),
        MeasureKind.Ratio => Measure.Ratio(0, 0),
        MeasureKind.Flag => new Measure(kind, [0, 0, 0, 0]),
        MeasureKind.Distribution => new Measure(kind, ImmutableArray.CreateRange(new long[statuses])),
        MeasureKind.Earliest or MeasureKind.Latest => new Measure(kind, []),
        _ => throw new MeasureFaultException($"Not a kind of measure: {(int)kind}."),
    };

    /// <summary>
    /// What takes one figure to another of its kind, value by value; a figure that is not there counts as the identity. Of
    /// days: by how many days it moved, null when one of them has no day or both are missing.
    /// </summary>
    /// <exception cref="MeasureFaultException">The kinds differ.</exception>
    public static ImmutableArray<long>? Difference(Measure? from, Measure? to)
    {
        if ((from ?? to)?.Kind is not { } kind || (to ?? from)!.Kind != kind)
        {
            return from is null && to is null ? null : throw new MeasureFaultException($"{from?.Kind} and {to?.Kind} have no difference.");
        }

        var (before, after) = (from?.Values ?? [], to?.Values ?? []);
        return kind is MeasureKind.Earliest or MeasureKind.Latest
            ? before is [var left] && after is [var right] ? [right - left] : null
            : [.. Enumerable.Range(0, Math.Max(before.Length, after.Length)).Select(i => after.ElementAtOrDefault(i) - before.ElementAtOrDefault(i))];
    }

    /// <summary>True when it matters which of the two is added; a figure that is not there counts as the identity.</summary>
    /// <exception cref="MeasureFaultException">The kinds differ.</exception>
    public static bool AreUnlike(Measure? left, Measure? right) => Difference(left, right) is { } difference
        ? difference.Any(change => change != 0)
        : (left?.Values.Length ?? 0) != (right?.Values.Length ?? 0);

    /// <summary>Null when the figure has as many values as its kind says and none is negative; else what is wrong.</summary>
    public static string? FaultOf(Measure measure)
    {
        var count = measure.Values.IsDefault ? -1 : measure.Values.Length;
        var holds = measure.Kind switch
        {
            MeasureKind.Count => count == 1,
            MeasureKind.Ratio => count == 2,
            MeasureKind.Flag => count == 4,
            MeasureKind.Distribution => count >= 1,
            MeasureKind.Earliest or MeasureKind.Latest => count is 0 or 1,
            _ => false,
        };
        return !holds ? $"A {measure.Kind} cannot have {count} values."
            : measure.Values.AsSpan().ContainsAnyInRange(long.MinValue, -1) ? $"A {measure.Kind} has a negative value."
            : null;
    }
}
