using System.Collections.Immutable;
using BmnnHierarchy.Plans.Compiler.Mending;

namespace BmnnHierarchy.Plans.Compiler;

/// <summary>Lists what no part of the proposal took, so that nothing of the document is lost without a word.</summary>
internal static class Remainder
{
    public static ImmutableArray<NotUnderstood> Of(MendedText text, IEnumerable<TextSpan> understood, IEnumerable<NotUnderstood> known)
    {
        var listed = known.ToList();
        var taken = new bool[text.Source.Length];
        foreach (var span in understood.Concat(listed.Select(item => item.Span)))
        {
            taken.AsSpan(span.Start, span.Length).Fill(true);
        }

        foreach (var line in text.Lines)
        {
            if (line.IsStray)
            {
                listed.Add(new NotUnderstood(text.Words(line.Span), PlansRefusals.StrayMark, line.Span));
                continue;
            }

            listed.AddRange(Gaps(text, line.Span, taken));
        }

        return [.. listed.OrderBy(item => item.Span.Start)];
    }

    private static IEnumerable<NotUnderstood> Gaps(MendedText text, TextSpan line, bool[] taken)
    {
        var at = line.Start;
        while (at < line.End)
        {
            var start = at;
            while (at < line.End && !taken[at])
            {
                at++;
            }

            var gap = text.Trim(start, at);
            var words = text.Words(gap);
            if (words.Any(SaysSomething) && !IsMarker(text, line, gap))
            {
                yield return new NotUnderstood(words, words.Any(char.IsLetterOrDigit) ? PlansRefusals.LineNotUnderstood : PlansRefusals.StrayMark, gap);
            }

            while (at < line.End && taken[at])
            {
                at++;
            }
        }
    }

    /// <summary>Rules and punctuation between what was understood say nothing; a tick or a stamp does.</summary>
    private static bool SaysSomething(char c) => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && c is not ('|' or '=' or '+' or '~' or '^' or '`');

    /// <summary>The number of a paragraph whose words were taken.</summary>
    private static bool IsMarker(MendedText text, TextSpan line, TextSpan gap) =>
        gap.Start == line.Start && gap.End < line.End && Outline.MarkerReader.Read(text.Words(line), text.PlainWords(line)) is { } marker && gap.Length <= marker.Length;
}
