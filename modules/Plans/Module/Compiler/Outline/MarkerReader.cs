using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Outline;

/// <summary>Reads the numbering of Decree 30/2020 (phần, mục, I, 1, a, gạch đầu dòng) and the habits beside it.</summary>
internal static class MarkerReader
{
    private static readonly string[] Ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

    private static readonly Regex PartLine = Linear.Of(@"^(phan|chuong) (thu )?(nhat|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi|[ivx]{1,5}|\d{1,2})( *[.:\-)] *| *$)");
    private static readonly Regex SectionLine = Linear.Of(@"^(muc|dieu) ([ivx]{1,5}|\d{1,2})( *[.:\-)] *| *$)");
    private static readonly Regex AnnexLine = Linear.Of(@"^phu luc( (so )?([ivx]{1,5}|\d{1,2}))?( *[.:\-] *| *$)");
    private static readonly Regex RomanLine = Linear.Of(@"^[ivx]{1,6} *[./)\-] *");
    private static readonly Regex UpperLine = Linear.Of(@"^[a-hdk] *[./)\-] *");
    private static readonly Regex DecimalLine = Linear.Of(@"^\d{1,2}(\.\d{1,2})*( *[./)]+ *| *- +)");
    private static readonly Regex DeepDecimalLine = Linear.Of(@"^\d{1,2}(\.\d{1,2})+ +");
    private static readonly Regex ParenNumberLine = Linear.Of(@"^\(\d{1,2}\) *");
    private static readonly Regex LowerLine = Linear.Of(@"^[a-z] *[.)] *");
    private static readonly Regex ParenLetterLine = Linear.Of(@"^\([a-z]\) *");

    public static Marker? Read(string line) => Read(line, PlainForm.Of(line));

    /// <param name="plain">The line in the form in which words are recognised.</param>
    public static Marker? Read(string line, string plain)
    {
        if (line.Length == 0)
        {
            return null;
        }

        return Signs(line, plain) ?? Words(plain) ?? Letters(line, plain) ?? Numbers(plain);
    }

    private static Marker? Signs(string line, string plain)
    {
        var style = plain[0] switch
        {
            '-' => Marker.Dash,
            '+' => Marker.Plus,
            '*' or '•' or '·' or '●' or '▪' or '◦' or '○' or '■' or '□' or '➢' or '\uF0B7' or '\uF0A7' => Marker.Bullet,
            'o' when line.Length > 2 && line[1] == ' ' && char.IsUpper(line[2]) => Marker.Bullet,
            _ => null,
        };
        if (style is null)
        {
            return null;
        }

        var length = 1;
        while (length < line.Length && line[length] == ' ')
        {
            length++;
        }

        // "-5 độ" and "- 2 -" are no paragraphs of a list.
        return length < line.Length ? new Marker(style, "", length) : null;
    }

    private static Marker? Words(string plain)
    {
        var part = PartLine.LengthAt(plain, 0);
        if (part > 0)
        {
            return new Marker(Marker.Part, RomanOf(LastWord(plain[..part])), part);
        }

        var annex = AnnexLine.LengthAt(plain, 0);
        if (annex > 0)
        {
            return new Marker(Marker.Part, AnnexLabel(LastWord(plain[..annex])), annex);
        }

        var section = SectionLine.LengthAt(plain, 0);
        return section > 0 ? new Marker(Marker.Section, LastWord(plain[..section]).ToUpperInvariant(), section) : null;
    }

    private static Marker? Letters(string line, string plain)
    {
        var roman = RomanLine.LengthAt(plain, 0);
        if (roman > 0 && roman < line.Length && IsUpper(line, roman))
        {
            return new Marker(Marker.Roman, Label(line, roman), roman);
        }

        var upper = UpperLine.LengthAt(plain, 0);
        if (upper > 0 && upper < line.Length && char.IsUpper(line[0]))
        {
            return new Marker(Marker.UpperLetter, Label(line, upper), upper);
        }

        var lower = LowerLine.LengthAt(plain, 0);
        if (lower > 1 && lower < line.Length && char.IsLower(line[0]))
        {
            return new Marker("lower", Label(line, lower), lower);
        }

        var letter = ParenLetterLine.LengthAt(plain, 0);
        return letter > 0 && letter < line.Length ? new Marker("paren-letter", line[1].ToString(), letter) : null;
    }

    private static Marker? Numbers(string plain)
    {
        var length = Math.Max(DecimalLine.LengthAt(plain, 0), DeepDecimalLine.LengthAt(plain, 0));
        if (length > 0 && length < plain.Length && !char.IsAsciiDigit(plain[length]))
        {
            var label = Label(plain, length);
            var depth = label.Count(c => c == '.') + 1;
            return new Marker(plain[..length].Contains(')', StringComparison.Ordinal) && depth == 1 ? "paren" : $"decimal{depth}", label, length);
        }

        var paren = ParenNumberLine.LengthAt(plain, 0);
        return paren > 0 && paren < plain.Length ? new Marker("paren", plain[1..plain.IndexOf(')', StringComparison.Ordinal)], paren) : null;
    }

    private static string Label(string line, int length) => line[..length].TrimEnd(' ', '.', '/', ')', '-').TrimStart('(');

    private static bool IsUpper(string line, int length)
    {
        for (var i = 0; i < length; i++)
        {
            if (char.IsLower(line[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static string LastWord(string plain) => plain.TrimEnd(' ', '.', ':', '-', ')').Split(' ')[^1];

    /// <summary>PL, and its number where annexes are counted.</summary>
    private static string AnnexLabel(string word) => word == "luc" ? "PL" : $"PL{word.ToUpperInvariant()}";

    private static string RomanOf(string word)
    {
        string[] roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
        var number = word == "bon" ? 3 : Array.IndexOf(Ordinals, word);
        if (number < 0 && int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var digits))
        {
            number = digits - 1;
        }

        return number is >= 0 and < 10 ? roman[number] : word.ToUpperInvariant();
    }
}
