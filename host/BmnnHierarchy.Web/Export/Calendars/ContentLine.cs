using System.Text;

namespace BmnnHierarchy.Web.Export.Calendars;

/// <summary>One content line of an iCalendar file (RFC 5545, 3.1): folded so that no line is longer than 75 octets.</summary>
internal static class ContentLine
{
    private const int MostOctets = 75;

    /// <summary>A property whose value is written as it is: dates, instants, addresses, words of the standard.</summary>
    public static string Plain(string property, string value) => Fold($"{property}:{Bare(value)}");

    /// <summary>A property whose value is text (RFC 5545, 3.3.11): what has a meaning in the format is escaped.</summary>
    public static string Text(string property, string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(letter) => escaped,
                _ => escaped.Append(letter),
            };
        }

        return Fold($"{property}:{escaped}");
    }

    /// <summary>A line break or another control character would begin a property of its own.</summary>
    private static string Bare(string value) => string.Concat(value.Where(letter => !char.IsControl(letter)));

    /// <summary>Breaks between characters, never inside one: a reader may put the octets together only after decoding.</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 16);
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }

            folded.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        return folded.Append("\r\n").ToString();
    }
}
