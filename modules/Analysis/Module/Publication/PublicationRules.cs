using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>The dated rules of publication that the product ships.</summary>
internal sealed record PublicationRules(string Provenance, ImmutableArray<PublicationRule> Rules)
{
    private const string FileName = "publication-rules.json";

    /// <exception cref="ReferenceDataException">The file cannot be read or breaks a rule; the message names file and rule.</exception>
    public static PublicationRules LoadEmbedded() => Read(FileName, ReferenceJson.Text(typeof(PublicationRules).Assembly, FileName));

    public static PublicationRules Read(string file, string json) => ReferenceJson.Read<PublicationRules>(file, json, Problems);

    /// <summary>The rule of the day. A day before the first rule takes the first: figures are never without one.</summary>
    public PublicationRule On(DateOnly day) => Rules.LastOrDefault(rule => rule.ValidFrom <= day) ?? Rules[0];

    private static IReadOnlyCollection<string> Problems(PublicationRules file) =>
    [
        .. file.Rules.IsDefaultOrEmpty ? ["no rule"] : file.Rules.SelectMany(OfRule),
        .. file.Rules.IsDefaultOrEmpty || file.Rules.Zip(file.Rules.Skip(1)).All(pair => pair.First.ValidFrom < pair.Second.ValidFrom) ? [] : (string[])["rules are in the order of their first day, each of its own"],
    ];

    private static IEnumerable<string> OfRule(PublicationRule rule)
    {
        if (rule.Threshold is < 2 or > 1000)
        {
            yield return $"{rule.Code}: threshold {rule.Threshold} is not from 2 to 1000";
        }

        if (rule.LargestUnits is < 1 or > 10 || rule.LargestPercent is < 50 or > 100)
        {
            yield return $"{rule.Code}: dominance takes 1 to 10 units and 50 to 100 percent";
        }

        if (rule.Width < rule.Threshold - 1 || rule.WidthPercent is < 0 or > 100)
        {
            yield return $"{rule.Code}: the width leaves all small counts open, so it is at least the threshold less one";
        }

        if (string.IsNullOrWhiteSpace(rule.Code) || string.IsNullOrWhiteSpace(rule.Basis) || string.IsNullOrWhiteSpace(rule.BasisInEnglish))
        {
            yield return $"{rule.Code}: no code or no basis";
        }
    }
}
