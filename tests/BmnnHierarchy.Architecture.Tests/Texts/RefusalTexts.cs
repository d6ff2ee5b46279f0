using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BmnnHierarchy.Architecture.Tests.Texts;

/// <summary>Holds the constants of the Refusals classes against the texts of the web project.</summary>
internal static partial class RefusalTexts
{
    public static IReadOnlyList<string> CodesOf(IEnumerable<Assembly> assemblies) => CodesOf(assemblies.SelectMany(a => a.GetTypes()));

    public static IReadOnlyList<string> CodesOf(IEnumerable<Type> types) => types
        .Where(t => t.Name.EndsWith("Refusals", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.IsLiteral && f.FieldType == typeof(string))
        .Select(f => (string)f.GetRawConstantValue()!)
        .ToList();

    public static IReadOnlyDictionary<string, string> Load(string language, string kind = "refusals") => Repository.This.Files(".json")
        .Where(f => f.Path.StartsWith($"host/BmnnHierarchy.Web/Texts/{kind}.", StringComparison.Ordinal) && f.Path.EndsWith($".{language}.json", StringComparison.Ordinal))
        .SelectMany(f => JsonSerializer.Deserialize<Dictionary<string, string>>(f.Text)!)
        .ToDictionary(t => t.Key, t => t.Value);

    public static IEnumerable<string> Violations(
        IReadOnlyCollection<string> codes, IReadOnlyDictionary<string, string> vietnamese, IReadOnlyDictionary<string, string> english) =>
    [
        .. codes.Where(c => !CodeForm().IsMatch(c)).Select(c => $"{c} is not in the form module.RuleAsSentence"),
        .. codes.Except(vietnamese.Keys).Select(c => $"{c} has no Vietnamese text"),
        .. codes.Except(english.Keys).Select(c => $"{c} has no English text"),
        .. vietnamese.Keys.Union(english.Keys).Except(codes).Select(c => $"{c} is no refusal of the product"),
        .. Differences(vietnamese, english).Where(d => d.EndsWith("has other placeholders in English", StringComparison.Ordinal)),
    ];

    /// <summary>Keys that stand in one language only, or with other placeholders.</summary>
    public static IEnumerable<string> Differences(IReadOnlyDictionary<string, string> vietnamese, IReadOnlyDictionary<string, string> english) =>
    [
        .. vietnamese.Keys.Except(english.Keys).Select(k => $"{k} has no English text"),
        .. english.Keys.Except(vietnamese.Keys).Select(k => $"{k} has no Vietnamese text"),
        .. vietnamese.Where(v => english.TryGetValue(v.Key, out var e) && !PlaceholdersOf(v.Value).SetEquals(PlaceholdersOf(e)))
            .Select(v => $"{v.Key} has other placeholders in English"),
    ];

    private static HashSet<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(m => m.Value).ToHashSet();

    [GeneratedRegex(@"^[a-z]+\.([A-Z][a-zA-Z0-9]*)$")]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
