using BmnnHierarchy.Plans.Compiler.Mending;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>Where a sentence ends: a full stop before a capital letter, outside brackets, not after an abbreviation.</summary>
internal static class Sentences
{
    private static readonly string[] Abbreviations = ["tp", "tx", "tt", "ts", "pgs", "gs", "ths", "tm", "kt", "tl", "st", "q", "p", "v", "d/c"];

    public static IEnumerable<TextSpan> In(MendedText text, TextSpan paragraph)
    {
        var start = paragraph.Start;
        var depth = 0;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            depth = Depth(text.Plain[i], depth);
            if (text.Plain[i] is '.' or '!' or '?' && depth == 0 && Ends(text, i, paragraph.End))
            {
                yield return text.Trim(start, i + 1);
                start = i + 1;
            }
        }

        var last = text.Trim(start, paragraph.End);
        if (last.Length > 0)
        {
            yield return last;
        }
    }

    /// <summary>How deep in brackets the text is after the character; an unopened bracket does not count.</summary>
    public static int Depth(char c, int depth) => c switch
    {
        '(' or '[' => depth + 1,
        ')' or ']' => Math.Max(0, depth - 1),
        _ => depth,
    };

    private static bool Ends(MendedText text, int at, int end)
    {
        var next = at + 1;
        while (next < end && text.Source[next] == ' ')
        {
            next++;
        }

        if (next == at + 1 || next >= end || !(char.IsUpper(text.Source[next]) || text.Source[next] is '⁽' or '(' or '"' or '“'))
        {
            return false;
        }

        var word = at;
        while (word > 0 && (char.IsLetterOrDigit(text.Plain[word - 1]) || text.Plain[word - 1] == '/'))
        {
            word--;
        }

        return !Abbreviations.Contains(text.Plain[word..at]);
    }
}
