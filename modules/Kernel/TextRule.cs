using System.Globalization;
using System.Text;

namespace BmnnHierarchy.Kernel;

/// <summary>What makes a text unfit to be stored. Each module answers with a refusal code of its own.</summary>
public enum TextFault
{
    TooLong,

    /// <summary>Control or invisible formatting characters, or half a surrogate pair.</summary>
    HiddenCharacters,

    /// <summary>The stamp of a secrecy level, or a subject line (trích yếu).</summary>
    SecretMark,
}

/// <summary>What people may write in notes, reasons, questions and answers: short, printable, and without anything that marks the content of a secret document.</summary>
public static class TextRule
{
    /// <summary>The greatest length of a text, in UTF-16 units, where nothing else is said.</summary>
    public const int MaxLength = 500;

    /// <summary>The first rule that the text breaks, or null. No text breaks none.</summary>
    public static TextFault? FaultOf(string? text, int maxLength = MaxLength) => text switch
    {
        null => null,
        _ when text.Length > maxLength => TextFault.TooLong,
        _ when HasHiddenCharacters(text, lineBreaksAllowed: true) => TextFault.HiddenCharacters,
        _ => SecretMarks.AreIn(text) ? TextFault.SecretMark : null,
    };

    /// <summary>Control and invisible formatting characters, which hide text from the reader, and halves of surrogate pairs.</summary>
    public static bool HasHiddenCharacters(string text, bool lineBreaksAllowed)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return true;
            }

            var isLineBreak = rune.Value is '\n' or '\r' or '\t';
            if (!(lineBreaksAllowed && isLineBreak)
                && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                    or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The form in which a text is stored: without blanks around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
