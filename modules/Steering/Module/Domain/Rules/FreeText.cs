using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>Notes and reasons: short, printable, and without anything that marks the content of a secret document.</summary>
internal static class FreeText
{
    public const int MaxLength = 500;

    public static Refusal? Check(string? text, string field)
    {
        if (text is null)
        {
            return null;
        }

        if (text.Length > MaxLength)
        {
            return Refusal.Of(SteeringRefusals.TextTooLong, field, MaxLength.ToString(CultureInfo.InvariantCulture));
        }

        if (HasControlCharacters(text, lineBreaksAllowed: true))
        {
            return Refusal.Of(SteeringRefusals.TextHasControlCharacters, field);
        }

        return SecretMarks.AreIn(text) ? Refusal.Of(SteeringRefusals.TextCarriesSecretMark, field) : null;
    }

    /// <summary>A reason that must be there.</summary>
    public static Refusal? CheckReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? Refusal.Of(SteeringRefusals.ReasonMissing, "reason") : Check(reason, "reason");

    /// <summary>Control and invisible formatting characters, which hide text from the reader, and halves of surrogate pairs.</summary>
    public static bool HasControlCharacters(string text, bool lineBreaksAllowed)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == System.Text.Rune.ReplacementChar)
            {
                return true;
            }

            var isLineBreak = rune.Value is '\n' or '\r' or '\t';
            if (!(lineBreaksAllowed && isLineBreak)
                && System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
