using System.Globalization;
using System.Text;

namespace BmnnHierarchy.Plans.Compiler.Text;

/// <summary>
/// The form in which words are recognised: lower case, without diacritics, character for character, so that a place in it is
/// the same place in the text. A misread tone mark (<c>muu</c>, <c>Uỷ</c> for <c>Ủy</c>) does not hide a word.
/// </summary>
internal static class PlainForm
{
    private const int TableSize = 0x2200;

    private static readonly char[] Table = [.. Enumerable.Range(0, TableSize).Select(c => Reduce((char)c))];

    public static string Of(string text) => string.Create(text.Length, text, static (plain, source) =>
    {
        for (var i = 0; i < source.Length; i++)
        {
            plain[i] = source[i] < TableSize ? Table[source[i]] : char.ToLowerInvariant(source[i]);
        }
    });

    private static char Reduce(char c)
    {
        switch (c)
        {
            case 'đ' or 'Đ' or 'Ð':
                return 'd';
            case '–' or '—' or '−' or '‐' or '‑':
                return '-';
            case '“' or '”' or '„':
                return '"';
            case '’' or '‘':
                return '\'';
            case '⁽' or '₍':
                return '(';
            case '⁾' or '₎':
                return ')';
        }

        if (c is not ('\n' or '\r') && (char.IsWhiteSpace(c) || char.IsSeparator(c)))
        {
            return ' ';
        }

        var digit = CharUnicodeInfo.GetDigitValue(c);
        if (digit >= 0)
        {
            return (char)('0' + digit);
        }

        var decomposed = c.ToString().Normalize(NormalizationForm.FormD);
        return char.ToLowerInvariant(decomposed.Length > 1 && char.IsLetter(decomposed[0]) ? decomposed[0] : c);
    }
}
