using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// The duties of one unit by their ids, always in the order of the ids (ordinal), so that nothing depends on the order of a
/// hash table. A unit has some dozens and every update looks at all of them: an array is read faster than any tree, and a
/// change copies it.
/// </summary>
[JsonConverter(typeof(DutyBookJson))]
internal sealed class DutyBook : IReadOnlyDictionary<string, Duty>
{
    private DutyBook(ImmutableArray<Duty> inOrder) => Values = inOrder;

    public static DutyBook Empty { get; } = new([]);

    /// <summary>In the order of their ids.</summary>
    public ImmutableArray<Duty> Values { get; }

    public int Count => Values.Length;

    public bool IsEmpty => Values.IsEmpty;

    public IEnumerable<string> Keys => Values.Select(duty => duty.Id);

    IEnumerable<Duty> IReadOnlyDictionary<string, Duty>.Values => Values;

    public Duty this[string key] => TryGetValue(key, out var duty) ? duty : throw new KeyNotFoundException($"The unit has no duty '{key}'.");

    public bool ContainsKey(string key) => PlaceOf(key) >= 0;

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Duty value)
    {
        var place = PlaceOf(key);
        value = place >= 0 ? Values[place] : null;
        return place >= 0;
    }

    /// <summary>With this duty, in the place of the one with its id when there is one.</summary>
    public DutyBook With(Duty duty)
    {
        var place = PlaceOf(duty.Id);
        return new DutyBook(place >= 0 ? Values.SetItem(place, duty) : Values.Insert(~place, duty));
    }

    public DutyBook With(IEnumerable<Duty> duties) => duties.Aggregate(this, (book, duty) => book.With(duty));

    /// <summary>Each duty beside the one with its id in an earlier book, or beside null.</summary>
    public IEnumerable<(Duty? Earlier, Duty Now)> Beside(DutyBook earlier)
    {
        var at = 0;
        foreach (var duty in Values)
        {
            var order = -1;
            while (at < earlier.Count && (order = string.CompareOrdinal(earlier.Values[at].Id, duty.Id)) < 0)
            {
                at++;
            }

            yield return (at < earlier.Count && order == 0 ? earlier.Values[at] : null, duty);
        }
    }

    public IEnumerator<KeyValuePair<string, Duty>> GetEnumerator() => Values.Select(duty => KeyValuePair.Create(duty.Id, duty)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of the id, or the complement of where it would be.</summary>
    private int PlaceOf(string id)
    {
        var (low, high) = (0, Values.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Values[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }
}

/// <summary>An object by id, as snapshots have always had it.</summary>
internal sealed class DutyBookJson : JsonConverter<DutyBook>
{
    public override DutyBook Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DutyBook.Empty.With(JsonSerializer.Deserialize<Dictionary<string, Duty>>(ref reader, options)!.Values);

    public override void Write(Utf8JsonWriter writer, DutyBook value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var duty in value.Values)
        {
            writer.WritePropertyName(duty.Id);
            JsonSerializer.Serialize(writer, duty, options);
        }

        writer.WriteEndObject();
    }
}
