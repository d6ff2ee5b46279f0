using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace BmnnHierarchy.Web.Language;

/// <summary>The product's words in one language. A key without a text is a fault, never an empty place on a page.</summary>
public sealed class UiTexts
{
    private readonly FrozenDictionary<string, string> _texts;

    private UiTexts(FrozenDictionary<string, string> texts) => _texts = texts;

    public static UiTexts Vietnamese { get; } = Read("ui.vi.json");

    public static UiTexts English { get; } = Read("ui.en.json");

    public IEnumerable<string> Keys => _texts.Keys;

    /// <exception cref="KeyNotFoundException">The key has no text.</exception>
    public string this[string key] => _texts.TryGetValue(key, out var text)
        ? text
        : throw new KeyNotFoundException($"No text for {key}.");

    /// <summary>The text with its placeholders filled; arguments are already formatted for people.</summary>
    public string this[string key, params ReadOnlySpan<object?> arguments] =>
        string.Format(CultureInfo.InvariantCulture, this[key], arguments);

    internal static FrozenDictionary<string, string> ReadTable(string file)
    {
        using var stream = typeof(UiTexts).Assembly.GetManifestResourceStream("Texts/" + file)
            ?? throw new InvalidOperationException($"No texts {file}.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static UiTexts Read(string file) => new(ReadTable(file));
}
