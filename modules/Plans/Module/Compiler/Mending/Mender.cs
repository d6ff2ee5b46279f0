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
    private const int InterruptingLines = 3;

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
        var joined = new List<(string Words, bool IsStray)>();
        var open = -1;
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
            if (PageNumber.IsMatch(plain) || (open >= 0 && !closing && Interrupts(lines, i, joined[open].Words)))
            {
                joined.Add((line, true));
                continue;
            }

            var directly = i > 0 && lines[i - 1].Length > 0;
            if (open >= 0 && !closing && Continues(joined[open].Words, line, bodyOpened, directly && lastLine >= full))
            {
                joined[open] = (joined[open].Words + " " + line, false);
            }
            else
            {
                bodyOpened |= MarkerReader.Read(line) is { OpensBody: true };
                open = joined.Count;
                joined.Add((line, false));
            }

            lastLine = line.Length;
        }

        return joined;
    }

    private static bool Continues(string paragraph, string line, bool bodyOpened, bool afterFullLine)
    {
        if (IsRow(paragraph) || IsRow(line) || MarkerReader.Read(line) is not null || EndsSentence(paragraph))
        {
            return false;
        }

        if (char.IsLower(line[0]) || paragraph[^1] is ',' or '(')
        {
            return true;
        }

        var isHeading = IsCapitals(line) || IsCapitals(paragraph);
        return !isHeading && (afterFullLine || (bodyOpened && paragraph.Length >= LongParagraph && !line.EndsWith(':')));
    }

    /// <summary>A short line in the middle of a sentence, which goes on below it in small letters: a running head.</summary>
    private static bool Interrupts(IReadOnlyList<string> lines, int at, string paragraph)
    {
        var line = lines[at];
        if (EndsSentence(paragraph) || paragraph.Length < LongParagraph || line.Length > 80 || char.IsLower(line[0]) || IsRow(line) || MarkerReader.Read(line) is not null)
        {
            return false;
        }

        var following = lines.Skip(at + 1).Where(next => next.Length > 0).Take(InterruptingLines)
            .FirstOrDefault(next => !PageNumber.IsMatch(PlainForm.Of(next)) && !IsCapitals(next));
        return following is not null && char.IsLower(following[0]) && MarkerReader.Read(following) is null && !EndsSentence(line) && IsCapitals(line);
    }

    private static bool EndsSentence(string paragraph) => paragraph[^1] is '.' or ':' or ';' or '!' or '?' or '/';

    private static bool IsRow(string line) => line.Contains(Marks.CellBreak, StringComparison.Ordinal);

    private static bool IsCapitals(string line) => line.Any(char.IsLetter) && !line.Any(char.IsLower);
}
