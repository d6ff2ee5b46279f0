using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BmnnHierarchy.Rollup;

/// <summary>
/// The compact form of a figure in JSON: <c>["duties.status","distribution",3,0,1]</c>. A province's push carries dozens of
/// figures after each update of a commune, so names of properties would be most of it.
/// </summary>
public sealed class KeyedMeasureJson : JsonConverter<KeyedMeasure>
{
    private const int LongestKnownKey = 128;

    // Keys come from a small catalogue and are held once for each of thousands of units.
    private static readonly ConcurrentDictionary<string, string> KnownKeys = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> KnownKeysByText =
        KnownKeys.GetAlternateLookup<ReadOnlySpan<char>>();

    public override KeyedMeasure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType is JsonTokenType.StartArray);
        ExpectText(ref reader);
        var key = KeyOf(ref reader);
        ExpectText(ref reader);
        var kind = KindOf(ref reader);
        var values = ImmutableArray.CreateBuilder<long>();
        while (reader.Read() && reader.TokenType is JsonTokenType.Number)
        {
            values.Add(reader.GetInt64());
        }

        Expect(reader.TokenType is JsonTokenType.EndArray);
        return new KeyedMeasure(key, new Measure(kind, values.DrainToImmutable()));
    }

    public override void Write(Utf8JsonWriter writer, KeyedMeasure value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Key);
        writer.WriteStringValue(NameOf(value.Measure.Kind));
        foreach (var number in value.Measure.Values)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }

    private static string NameOf(MeasureKind kind) => kind switch
    {
        MeasureKind.Count => "count",
        MeasureKind.Ratio => "ratio",
        MeasureKind.Flag => "flag",
        MeasureKind.Distribution => "distribution",
        MeasureKind.Earliest => "earliest",
        MeasureKind.Latest => "latest",
        _ => throw new JsonException("Not a kind of measure."),
    };

    private static MeasureKind KindOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("count"u8) ? MeasureKind.Count
        : reader.ValueTextEquals("ratio"u8) ? MeasureKind.Ratio
        : reader.ValueTextEquals("flag"u8) ? MeasureKind.Flag
        : reader.ValueTextEquals("distribution"u8) ? MeasureKind.Distribution
        : reader.ValueTextEquals("earliest"u8) ? MeasureKind.Earliest
        : reader.ValueTextEquals("latest"u8) ? MeasureKind.Latest
        : throw new JsonException("Not a kind of measure.");

    /// <summary>The key as it is known already, without making its text anew.</summary>
    private static string KeyOf(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueSpan.Length > LongestKnownKey)
        {
            return reader.GetString()!;
        }

        Span<char> text = stackalloc char[LongestKnownKey];
        text = text[..reader.CopyString(text)];
        return KnownKeysByText.TryGetValue(text, out var known) ? known : KnownKeys.GetOrAdd(new string(text), key => key);
    }

    private static void ExpectText(ref Utf8JsonReader reader) => Expect(reader.Read() && reader.TokenType is JsonTokenType.String);

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new JsonException("A figure is an array of key, kind and whole numbers.");
        }
    }
}
