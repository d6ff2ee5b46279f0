using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Compiler.Reading;

/// <summary>What must hold of text before it is read, wherever it came from.</summary>
internal static class PastedText
{
    /// <summary>About 200 printed pages; a plan has ten.</summary>
    public const int MaxLength = 500_000;

    public static Result<string> Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Refusal.Of(PlansRefusals.DocumentIsEmpty);
        }

        if (text.Length > MaxLength)
        {
            return Refusal.Of(PlansRefusals.DocumentIsTooLarge, null, $"{MaxLength.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"))} ký tự");
        }

        return text.Any(char.IsLetter) ? WithoutBrokenPairs(text) : Refusal.Of(PlansRefusals.DocumentIsEmpty);
    }

    /// <summary>Halves of surrogate pairs cannot be normalised; they were no letters.</summary>
    private static string WithoutBrokenPairs(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return string.Concat(text.EnumerateRunes().Where(rune => rune != System.Text.Rune.ReplacementChar));
            }
        }

        return text;
    }
}
