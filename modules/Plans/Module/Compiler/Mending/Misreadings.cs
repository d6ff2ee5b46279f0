using System.Text;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Mending;

/// <summary>
/// Standing phrases of the field whose tone marks a scanner misread (<c>tham muu</c>, <c>Cùng cố</c>). Only letters that
/// differ in their marks are put right, so the text keeps its length and its words.
/// </summary>
internal static class Misreadings
{
    private static readonly string[] Phrases =
    [
        "tham mưu", "củng cố", "sơ kết 0", "bí mật nhà nước", "lộ, mất", "lộ, lọt", "kiện toàn", "thường trực", "phối hợp", "chủ trì",
        "thời gian hoàn thành", "đôn đốc", "kế hoạch này", "trưởng ban", "hoàn thành trước",
    ];

    private static readonly (Regex Plain, string Right)[] Known = [.. Phrases.Select(right => (Linear.Of(@"\b" + Regex.Escape(PlainForm.Of(right))), right))];

    public static string PutRight(string text)
    {
        var plain = PlainForm.Of(text);
        StringBuilder? mended = null;
        foreach (var (pattern, right) in Known)
        {
            foreach (var match in pattern.EnumerateMatches(plain))
            {
                var read = text.AsSpan(match.Index, match.Length);
                if (!read.Equals(right, StringComparison.OrdinalIgnoreCase) && !OtherPlacing(read, right))
                {
                    mended ??= new StringBuilder(text);
                    Write(mended, match.Index, read, right);
                }
            }
        }

        return mended?.ToString() ?? text;
    }

    private static void Write(StringBuilder mended, int at, ReadOnlySpan<char> read, string right)
    {
        for (var i = 0; i < right.Length; i++)
        {
            mended[at + i] = char.IsUpper(read[i]) ? char.ToUpperInvariant(right[i]) : right[i];
        }
    }

    /// <summary>Marks on the other vowel of a pair (hoà, hòa) are a habit, no misreading.</summary>
    private static bool OtherPlacing(ReadOnlySpan<char> read, string right)
    {
        var differing = 0;
        for (var i = 0; i < right.Length; i++)
        {
            differing += char.ToLowerInvariant(read[i]) == right[i] ? 0 : 1;
        }

        return differing == 2 && Tones(read.ToString()) == Tones(right);
    }

    private static string Tones(string text) =>
        string.Concat(text.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => c is >= '\u0300' and <= '\u036F').Order());
}
