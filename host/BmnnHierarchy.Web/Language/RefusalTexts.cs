using System.Collections.Frozen;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Language;

/// <summary>
/// What a refusal says to a person: read from every <c>Texts/refusals.MODULE.LANGUAGE.json</c>. A code without a text shows
/// the code itself, so that it can be reported.
/// </summary>
public sealed class RefusalTexts
{
    private readonly FrozenDictionary<string, string> _texts;
    private readonly Formats _formats;

    private RefusalTexts(string language, Formats formats)
    {
        _formats = formats;
        _texts = UiTexts.ReadTables("refusals", language);
    }

    public static RefusalTexts Vietnamese { get; } = new(Presentation.Vietnamese, Formats.Vietnamese);

    public static RefusalTexts English { get; } = new(Presentation.English, Formats.English);

    public IEnumerable<string> Codes => _texts.Keys;

    public static RefusalTexts In(string language) => language == Presentation.English ? English : Vietnamese;

    public bool Knows(string code) => _texts.ContainsKey(code);

    public string this[Refusal refusal] => _texts.TryGetValue(refusal.Code, out var text)
        ? string.Format(CultureInfo.InvariantCulture, text, [.. refusal.Arguments.Select(Written)])
        : refusal.Code;

    /// <summary>Days travel as 2026-11-21 in a refusal; people read them as their language writes them.</summary>
    private string Written(string argument) =>
        DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? _formats.Day(day)
            : argument;
}
