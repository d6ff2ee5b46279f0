using BmnnHierarchy.Plans.Compiler.Mending;
using BmnnHierarchy.Plans.Compiler.Outline;
using BmnnHierarchy.Plans.Compiler.Tail;

namespace BmnnHierarchy.Plans.Compiler;

/// <summary>The three parts of an administrative document: what stands above the first section, the sections, what stands below.</summary>
internal sealed record Zones(IReadOnlyList<TextSpan> Head, IReadOnlyList<SourceLine> Body, IReadOnlyList<TextSpan> Tail, int BodyEnd)
{
    /// <summary>Footnotes, which the text has below everything else.</summary>
    public required IReadOnlyList<TextSpan> Footnotes { get; init; }

    public static Zones Of(MendedText text)
    {
        var lines = text.Lines.Where(line => !line.IsStray).ToList();
        var notes = lines.FindLastIndex(line => text.Source[line.Span.Start] != '⁽') + 1;
        var footnotes = Spans(lines[notes..]);
        lines.RemoveRange(notes, lines.Count - notes);
        var title = lines.FindIndex(line => text.PlainWords(line.Span).StartsWith("ke hoach", StringComparison.Ordinal));
        var body = lines.FindIndex(Math.Max(0, title + 1), line => Opens(text, line));
        if (body < 0)
        {
            body = title + 1;
        }

        var tail = lines.FindIndex(body, line => TailReader.Opens(text.PlainWords(line.Span)));
        tail = tail < 0 ? lines.Count : tail;
        var annex = lines.FindIndex(tail, line => text.PlainWords(line.Span).StartsWith("phu luc", StringComparison.Ordinal));
        annex = annex < 0 ? lines.Count : annex;
        return new Zones(
            Spans(lines[..body]),
            [.. lines[body..tail], .. lines[annex..]],
            Spans(lines[tail..annex]),
            annex < lines.Count ? text.Source.Length : tail < lines.Count ? lines[tail].Span.Start : text.Source.Length)
        {
            Footnotes = footnotes,
        };
    }

    private static bool Opens(MendedText text, SourceLine line) =>
        MarkerReader.Read(text.Words(line.Span), text.PlainWords(line.Span)) is { OpensBody: true }
        || (TableColumns.IsRow(text.Words(line.Span)) && TableColumns.Read(text, line.Span) is not null);

    private static List<TextSpan> Spans(List<SourceLine> lines) => lines.ConvertAll(line => line.Span);
}
