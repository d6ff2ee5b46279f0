using System.Collections.Immutable;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>Random but well-formed figures over a small fixed catalogue, so that keys meet.</summary>
internal static class Figures
{
    private static readonly (string Key, MeasureKind Kind)[] Catalogue =
    [
        ("a.count", MeasureKind.Count),
        ("b.ratio", MeasureKind.Ratio),
        ("c.flag", MeasureKind.Flag),
        ("d.status", MeasureKind.Distribution),
        ("d.status/31-298-2025.II.1", MeasureKind.Distribution),
        ("e.earliest", MeasureKind.Earliest),
        ("f.latest", MeasureKind.Latest),
    ];

    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 5, 0, 0, TimeSpan.Zero);

    public static Measure Any(Random random, MeasureKind kind) => new(kind, kind switch
    {
        MeasureKind.Count => Values(random, 1),
        MeasureKind.Ratio => Values(random, 2),
        MeasureKind.Flag => Values(random, 4),
        MeasureKind.Distribution => Values(random, 8),
        _ => Values(random, random.Next(2)),
    });

    public static ImmutableArray<KeyedMeasure> AnySet(Random random) =>
        [.. Catalogue.Where(_ => random.Next(3) > 0).Select(entry => new KeyedMeasure(entry.Key, Any(random, entry.Kind)))];

    public static Contribution Contribution(string unit, long version, params KeyedMeasure[] measures) =>
        new(unit, "steering", version, Noon.AddMinutes(version), [.. measures]);

    public static KeyedMeasure Count(string key, long count) => new(key, Measure.Count(count));

    private static ImmutableArray<long> Values(Random random, int count) =>
        [.. Enumerable.Range(0, count).Select(_ => (long)random.Next(1000))];
}
