using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>What may stand in the texts of a plan.</summary>
internal static class PlanTexts
{
    public const int LongestText = 2000;
    public const int LongestName = 300;
    public const int LongestReason = 500;

    public static Refusal? Check(string? text, string field, int longest) => TextRule.FaultOf(text, longest) switch
    {
        null => null,
        TextFault.TooLong => Refusal.Of(DraftRefusals.TextTooLong, field, longest.ToString(CultureInfo.InvariantCulture)),
        TextFault.HiddenCharacters => Refusal.Of(DraftRefusals.TextHasControlCharacters, field),
        _ => Refusal.Of(DraftRefusals.TextCarriesSecretMark, field),
    };

    public static Refusal? CheckNeeded(string? text, string field, int longest) =>
        string.IsNullOrWhiteSpace(text) ? Refusal.Of(DraftRefusals.TextMissing, field) : Check(text, field, longest);

    /// <summary>A changed text only: what the plan itself says stays as it is.</summary>
    public static Refusal? CheckChanged(string? text, string? before, string field, int longest) =>
        text == before ? null : Check(text, field, longest);

    public static Refusal? CheckReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of(DraftRefusals.ReasonMissing, "reason") : Check(reason, "reason", LongestReason);

    /// <summary>
    /// True when a short line near the head of the document is the stamp of a secrecy level. Plans speak of secrets all the
    /// time; a stamp stands alone.
    /// </summary>
    public static bool IsStamped(string source) => source.Split('\n').Take(20).Select(line => line.Trim())
        .Any(line => line.Length is > 0 and <= 12 && TextRule.FaultOf(line) is TextFault.SecretMark);
}
