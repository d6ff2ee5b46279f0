using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace BmnnHierarchy.Web.Language;

/// <summary>The product's words in one language. A key without a text is a fault, never an empty place on a page.</summary>
public sealed class UiTexts
{
    private readonly FrozenDictionary<string, string> _texts;

    private UiTexts(FrozenDictionary<string, string> texts) => _texts = texts;

    public static UiTexts Vietnamese { get; } = new(ReadTables("ui", "vi"));

    public static UiTexts English { get; } = new(ReadTables("ui", "en"));

    public IEnumerable<string> Keys => _texts.Keys;

    /// <exception cref="KeyNotFoundException">The key has no text.</exception>
    public string this[string key] => _texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"No text for {key}.");

    /// <summary>Null when the key has no text: for keys that data brings.</summary>
    public string? Find(string key) => _texts.GetValueOrDefault(key);

    /// <summary>The text with its placeholders filled; arguments are already formatted for people.</summary>
    public string this[string key, params ReadOnlySpan<object?> arguments] =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    /// <summary>All of <c>Texts/KIND.AREA.LANGUAGE.json</c> together. A key stands in one file only.</summary>
    internal static FrozenDictionary<string, string> ReadTables(string kind, string language)
    {
        var assembly = typeof(UiTexts).Assembly;
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name =>
            name.StartsWith($"Texts/{kind}.", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                texts.Add(key, text);
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
