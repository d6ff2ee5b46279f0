using System.Text;
using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Outline;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Mending;

/// <summary>
/// Puts paragraphs together again that a scanner or a mail program broke, and keeps what interrupted them as lines of their
/// own. No word is dropped: what goes in comes out, in paragraphs.
/// </summary>
internal static class Mender
{
    private const int LongParagraph = 150;
    private const int NarrowPage = 110;
    private const int InterruptingLines = 12;

    private static readonly Regex PageNumber = Linear.Of(@"^((trang|page)? *\d{1,3}( */ *\d{1,3})?|- *\d{1,3} *-)$");
    private static readonly Regex ClosingLine = Linear.Of(@"^(noi nhan|tm\.|kt\.|tl\.|tuq\.|phu luc)");

    public static MendedText Mend(string text)
    {
        var cleaned = TableLines.Gather(Marks.CleanLines(text));
        var joined = Join(cleaned);
        var source = new StringBuilder();
        var lines = new List<SourceLine>(joined.Count);
        foreach (var (words, stray) in joined)
        {
            if (source.Length > 0)
            {
                source.Append('\n');
            }

            lines.Add(new SourceLine(new TextSpan(source.Length, words.Length), stray));
            source.Append(words);
        }

        var mended = Misreadings.PutRight(source.ToString());
        return new MendedText(mended, PlainForm.Of(mended), lines);
    }

    private static List<(string Words, bool IsStray)> Join(IReadOnlyList<string> lines)
    {
        var width = lines.Count == 0 ? 0 : lines.Max(line => line.Length);
        var full = width <= NarrowPage ? width * 3 / 4 : int.MaxValue;
        var joined = new List<(OpenParagraph Paragraph, bool IsStray)>();
        OpenParagraph? open = null;
        var lastLine = 0;
        var bodyOpened = false;
        var closing = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Length == 0)
            {
                continue;
            }

            var plain = PlainForm.Of(line);
            closing |= ClosingLine.IsMatch(plain);
            if (PageNumber.IsMatch(plain) || (open is not null && !closing && Interrupts(lines, i, open)))
            {
                joined.Add((new OpenParagraph(line), true));
                continue;
            }

            var marker = MarkerReader.Read(line, plain);
            var directly = i > 0 && lines[i - 1].Length > 0;
            if (open is not null && !closing && marker is null && Continues(open, line, bodyOpened, directly && lastLine >= full))
            {
                open.Append(line);
            }
            else
            {
                bodyOpened |= marker is { OpensBody: true };
                open = new OpenParagraph(line);
                joined.Add((open, false));
            }

            lastLine = line.Length;
        }

        return joined.ConvertAll(entry => (entry.Paragraph.ToString(), entry.IsStray));
    }

    private static bool Continues(OpenParagraph paragraph, string line, bool bodyOpened, bool afterFullLine)
    {
        if (paragraph.IsRow || OpenParagraph.Row(line) || paragraph.EndsSentence)
        {
            return false;
        }

        if (char.IsLower(line[0]) || paragraph.Last is ',' or '(')
        {
            return true;
        }

        var isHeading = OpenParagraph.Capitals(line) || paragraph.IsCapitals;
        return !isHeading && (afterFullLine || (bodyOpened && paragraph.Length >= LongParagraph && !line.EndsWith(':')));
    }

    /// <summary>A short line of capitals in the middle of a sentence, which goes on below it in small letters: a running head.</summary>
    private static bool Interrupts(IReadOnlyList<string> lines, int at, OpenParagraph paragraph)
    {
        var line = lines[at];
        if (paragraph.EndsSentence || paragraph.Length < LongParagraph || line.Length > 80 || !OpenParagraph.Capitals(line) || OpenParagraph.Row(line) || MarkerReader.Read(line) is not null)
        {
            return false;
        }

        for (var i = at + 1; i < Math.Min(lines.Count, at + InterruptingLines); i++)
        {
            if (lines[i].Length > 0 && !PageNumber.IsMatch(PlainForm.Of(lines[i])) && !OpenParagraph.Capitals(lines[i]))
            {
                return char.IsLower(lines[i][0]) && MarkerReader.Read(lines[i]) is null;
            }
        }

        return false;
    }
}
