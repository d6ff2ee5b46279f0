using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>The commutative monoids that figures are made of. Percentages are never among them. The numbers are hashed: they never change.</summary>
[GenerateSerializer]
public enum MeasureKind
{
    /// <summary>One number; adds.</summary>
    Count,

    /// <summary>Numerator and denominator; each adds.</summary>
    Ratio,

    /// <summary>Units that answer yes, no, not applicable, unknown; each adds.</summary>
    Flag,

    /// <summary>Numbers by status, in the order of the catalogue's labels; each adds. A status that a shorter one does not have counts 0.</summary>
    Distribution,

    /// <summary>A day number (<see cref="DateOnly.DayNumber"/>); the earliest wins; no value when empty.</summary>
    Earliest,

    /// <summary>A day number; the latest wins; no value when empty.</summary>
    Latest,
}

/// <summary>A figure that can be added to others of the same key, in any order and grouping, with the same outcome.</summary>
/// <param name="Values">As many as the kind says; empty for <see cref="MeasureKind.Earliest"/> and <see cref="MeasureKind.Latest"/> without a date.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Measure")]
public sealed record Measure([property: Id(0)] MeasureKind Kind, [property: Id(1)] ImmutableArray<long> Values)
{
    public static Measure Count(long count) => new(MeasureKind.Count, [count]);

    public static Measure Ratio(long numerator, long denominator) => new(MeasureKind.Ratio, [numerator, denominator]);

    public static Measure Flag(bool? answer) =>
        new(MeasureKind.Flag, answer switch { true => [1, 0, 0, 0], false => [0, 1, 0, 0], null => [0, 0, 0, 1] });

    public static Measure Distribution(ImmutableArray<long> byStatus) => new(MeasureKind.Distribution, byStatus);

    public static Measure Earliest(DateOnly? day) => new(MeasureKind.Earliest, day is { } d ? [d.DayNumber] : []);

    public static Measure Latest(DateOnly? day) => new(MeasureKind.Latest, day is { } d ? [d.DayNumber] : []);

    public bool Equals(Measure? other) => other is not null && Kind == other.Kind && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    public override int GetHashCode() => Values.Aggregate((int)Kind, HashCode.Combine);
}

/// <summary>A figure under its key. Keys are of the catalogue, with a scope after a slash (<c>duties.status/31-298-2025.II.1</c>).</summary>
[GenerateSerializer, Immutable, Alias("bmnn.KeyedMeasure"), JsonConverter(typeof(KeyedMeasureJson))]
public sealed record KeyedMeasure([property: Id(0)] string Key, [property: Id(1)] Measure Measure);
