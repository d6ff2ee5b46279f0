namespace BmnnHierarchy.Plans.Compiler.Mending;

/// <summary>A paragraph of the mended text.</summary>
/// <param name="IsStray">A page number, running head or scanner's mark that stood where it interrupts.</param>
internal sealed record SourceLine(TextSpan Span, bool IsStray);

/// <summary>The document's text, mended: paragraphs on lines of their own.</summary>
/// <param name="Plain">The same text in the form in which words are recognised, of the same length.</param>
internal sealed record MendedText(string Source, string Plain, IReadOnlyList<SourceLine> Lines)
{
    public string Words(TextSpan span) => Source.Substring(span.Start, span.Length);

    public string PlainWords(TextSpan span) => Plain.Substring(span.Start, span.Length);

    /// <summary>The span without blanks at its ends.</summary>
    public TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(Source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(Source[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end - start);
    }
}
