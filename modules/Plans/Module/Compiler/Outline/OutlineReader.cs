using System.Text.RegularExpressions;
using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Text;

namespace BmnnHierarchy.Plans.Compiler.Outline;

/// <summary>
/// Builds the tree of sections from the lines of the body. No order of numbering is taken for granted: a marker of a style that is
/// open closes what stands below it, any other opens a level.
/// </summary>
internal sealed class OutlineReader(MendedText text)
{
    private const int DeepestLevel = 12;

    private static readonly Regex ClosingParagraph = Linear.Of(
        @"^(giao |yeu cau |de nghi |can cu (noi dung )?ke hoach|trong qua trinh|tren day la|nhan duoc ke hoach|uy ban nhan dan .{0,40}(yeu cau|de nghi|giao))");

    private readonly List<Section> _open = [];
    private TableColumns? _columns;

    public Section Read(IEnumerable<SourceLine> lines)
    {
        var root = new Section(null, new Marker("root", "", 0), 0, default, default);
        _open.Add(root);
        foreach (var line in lines)
        {
            Take(line.Span);
        }

        return root;
    }

    private Section Innermost => _open[^1];

    private void Take(TextSpan line)
    {
        var words = text.Words(line);
        if (TableColumns.IsRow(words))
        {
            TakeRow(line);
            return;
        }

        _columns = null;
        var marker = MarkerReader.Read(words, text.PlainWords(line));
        if (marker is null)
        {
            TakeParagraph(line);
            return;
        }

        Open(InContext(marker), line, text.Trim(line.Start + marker.Length, line.End));
    }

    /// <summary>A lone letter I, V or X may go on a row of capital letters, and C or D one of Roman numbers never does.</summary>
    private Marker InContext(Marker marker) =>
        marker is { Style: Marker.Roman, Label.Length: 1 } && _open.LastOrDefault(open => open.Marker.Style == Marker.UpperLetter) is { } letter
        && letter.Marker.Label is [var before] && before + 1 == marker.Label[0]
            ? marker with { Style = Marker.UpperLetter }
            : marker;

    private void Open(Marker marker, TextSpan line, TextSpan words)
    {
        var same = _open.FindIndex(open => open.Marker.Style == marker.Style);
        if (same > 0)
        {
            _open.RemoveRange(same, _open.Count - same);
        }
        else if (OutranksOpen(marker) is > 0 and var outer)
        {
            _open.RemoveRange(outer, _open.Count - outer);
        }
        else if (_open.Count > DeepestLevel)
        {
            _open.RemoveRange(DeepestLevel, _open.Count - DeepestLevel);
        }

        var parent = Innermost;
        var section = new Section(parent, marker, parent.Counted + 1, line, words);
        parent.Add(section);
        _open.Add(section);
    }

    /// <summary>A part, a Roman number or a capital letter never stands below a number or a dash, even when it is the first of its style.</summary>
    private int OutranksOpen(Marker marker)
    {
        var rank = Rank(marker.Style);
        return rank == int.MaxValue ? -1 : _open.FindIndex(1, open => Rank(open.Marker.Style) > rank);
    }

    private static int Rank(string style) => style switch
    {
        Marker.Part => 0,
        Marker.UpperLetter => 1,
        Marker.Section => 2,
        Marker.Roman => 2,
        "decimal1" => 3,
        "decimal2" => 4,
        "decimal3" => 5,
        "decimal4" => 6,
        _ => int.MaxValue,
    };

    private void TakeParagraph(TextSpan line)
    {
        var top = _open.Count > 1 ? _open[1] : null;
        if (top is null)
        {
            _open[0].More.Add(line);
            return;
        }

        if (Innermost != top && Innermost.Parts.Count == 0 && EndsSentence(Innermost) && ClosingParagraph.IsMatch(text.PlainWords(line)))
        {
            _open.RemoveRange(2, _open.Count - 2);
            var closing = new Section(top, new Marker("closing", "", 0), top.Parts.Count + 1, line, line) { IsClosing = true };
            top.Add(closing);
            return;
        }

        if (top.Parts is [.., { IsClosing: true } last] && Innermost == top)
        {
            last.More.Add(line);
            return;
        }

        Innermost.More.Add(line);
    }

    private bool EndsSentence(Section section)
    {
        var last = section.More.Count > 0 ? section.More[^1] : section.Text;
        return last.Length > 0 && text.Source[last.End - 1] is '.' or ';' or ')';
    }

    private void TakeRow(TextSpan line)
    {
        if (TableColumns.Read(text, line) is { } head)
        {
            _columns = head;
            Innermost.More.Add(line);
            return;
        }

        if (_columns?.Row(text, line) is { } row)
        {
            while (Innermost.Marker.Style == Marker.Row)
            {
                _open.RemoveAt(_open.Count - 1);
            }

            var parent = Innermost;
            var label = _columns.Label(text, line) ?? $"{parent.Parts.Count + 1}";
            parent.Add(new Section(parent, new Marker(Marker.Row, label, 0), parent.Parts.Count + 1, line, row.Task) { Row = row });
            return;
        }

        Innermost.More.Add(line);
    }
}
