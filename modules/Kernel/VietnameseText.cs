using System.Globalization;
using System.Text;

namespace BmnnHierarchy.Kernel;

/// <summary>Comparison forms of Vietnamese text.</summary>
public static class VietnameseText
{
    /// <summary>Vietnamese order: ă after a, đ after d, tone marks last.</summary>
    public static StringComparer Order { get; } = StringComparer.Create(CultureInfo.GetCultureInfo("vi-VN"), CompareOptions.IgnoreCase);

    /// <summary>
    /// The form in which names are searched: lower case, without diacritics, đ as d, every run of other characters one blank.
    /// Both habits of placing a tone mark (Hòa, Hoà) and composed or decomposed input give the same form.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            var lower = char.ToLowerInvariant(c);
            if (char.IsLetterOrDigit(lower))
            {
                folded.Append(lower == 'đ' ? 'd' : lower);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
