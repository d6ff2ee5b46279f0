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
    public override KeyedMeasure Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Expect(reader.TokenType is JsonTokenType.StartArray);
        var key = Text(ref reader);
        var kind = KindOf(Text(ref reader));
        var values = ImmutableArray.CreateBuilder<long>();
        while (reader.Read() && reader.TokenType is JsonTokenType.Number)
        {
            values.Add(reader.GetInt64());
        }

        Expect(reader.TokenType is JsonTokenType.EndArray);
        // Keys come from a small catalogue and are held once for each of thousands of units.
        return new KeyedMeasure(string.Intern(key), new Measure(kind, values.DrainToImmutable()));
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

    private static MeasureKind KindOf(string name) => name switch
    {
        "count" => MeasureKind.Count,
        "ratio" => MeasureKind.Ratio,
        "flag" => MeasureKind.Flag,
        "distribution" => MeasureKind.Distribution,
        "earliest" => MeasureKind.Earliest,
        "latest" => MeasureKind.Latest,
        _ => throw new JsonException("Not a kind of measure."),
    };

    private static string Text(ref Utf8JsonReader reader)
    {
        Expect(reader.Read() && reader.TokenType is JsonTokenType.String);
        return reader.GetString()!;
    }

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new JsonException("A figure is an array of key, kind and whole numbers.");
        }
    }
}
