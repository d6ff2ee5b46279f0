using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>Notes and reasons, refused with Steering's codes.</summary>
internal static class FreeText
{
    public static Refusal? Check(string? text, string field) => TextRule.FaultOf(text) switch
    {
        null => null,
        TextFault.TooLong => Refusal.Of(SteeringRefusals.TextTooLong, field, TextRule.MaxLength.ToString(CultureInfo.InvariantCulture)),
        TextFault.HiddenCharacters => Refusal.Of(SteeringRefusals.TextHasControlCharacters, field),
        _ => Refusal.Of(SteeringRefusals.TextCarriesSecretMark, field),
    };

    /// <summary>A reason that must be there.</summary>
    public static Refusal? CheckReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of(SteeringRefusals.ReasonMissing, "reason") : Check(reason, "reason");

    /// <summary>Without blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => TextRule.Trimmed(text);
}
