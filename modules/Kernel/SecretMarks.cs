using System.Globalization;
using System.Text;

namespace BmnnHierarchy.Kernel;

/// <summary>
/// Detects the stamps of secrecy levels (TUYỆT MẬT, TỐI MẬT, MẬT) and a subject line (trích yếu) in free text. Letters may
/// be of any case, with or without diacritics; words that merely look alike once diacritics are gone (mất, mặt, tôi) and
/// the common words with mật (bí mật nhà nước, bảo mật, cơ mật, mật mã, mật khẩu) are not marks.
/// </summary>
internal static class SecretMarks
{
    private static readonly string[] MarkWords = ["tuyệt", "tối"];
    private static readonly string[] BeforeCommon = ["bí", "bảo", "cơ", "nội", "hảo", "thân"];
    private static readonly string[] AfterCommon = ["mã", "khẩu", "vụ", "thư", "độ", "thiết", "ong", "nghị", "thám"];
    private static readonly string[] BeforeStamp = ["độ", "dấu", "mức"];

    public static bool AreIn(string text)
    {
        var pieces = text.Normalize(NormalizationForm.FormKC)
            .Split([',', ';', '.', ':', '(', ')', '[', ']', '{', '}', '"', '“', '”', '/', '\\', '|', '*', '!', '?', '\n', '\r', '\t', '–', '—'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Words)
            .Where(words => words.Count > 0)
            .ToList();
        return pieces.Any(HasMark) || StandsAlone(pieces);
    }

    private static bool HasMark(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var before = i > 0 ? words[i - 1] : null;
            var after = i + 1 < words.Count ? words[i + 1] : null;
            if (Is(words[i], "trích") && Is(after, "yếu"))
            {
                return true;
            }

            if (Is(words[i], "mật")
                && (IsAny(before, MarkWords) || (IsStamp(words[i]) && !IsAny(before, BeforeCommon) && !IsAny(after, AfterCommon)) || (IsAny(before, BeforeStamp) && !IsAny(after, AfterCommon))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word in capitals with its diacritics, as the stamp is cut. MAT without them is met only alone or after "độ", "dấu".</summary>
    private static bool IsStamp(string word) => word == "MẬT";

    private static bool StandsAlone(List<List<string>> pieces) => pieces.Any(words => words is [var only] && Is(only, "mật"));

    private static List<string> Words(string piece) =>
        [.. piece.Split([' ', '\u00A0', '-', '_'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('\'', '’', '‘', '«', '»', '<', '>', '#', '='))
            .Where(word => word.Length > 0)];

    private static bool IsAny(string? word, string[] expected) => expected.Any(candidate => Is(word, candidate));

    /// <summary>The word itself or the word without its diacritics, in any case; never another word with other diacritics.</summary>
    private static bool Is(string? word, string expected)
    {
        if (word is null)
        {
            return false;
        }

        var lower = word.ToLower(CultureInfo.InvariantCulture);
        return lower == expected || lower == VietnameseText.Fold(expected);
    }
}
