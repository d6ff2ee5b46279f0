using BmnnHierarchy.Plans.Compiler.Bodies;
using BmnnHierarchy.Plans.Compiler.Deadlines;
using BmnnHierarchy.Plans.Compiler.Outline;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>An assignment while it is put together from its clause, the headings above it and the lines below it.</summary>
internal sealed class Draft(Section section, int paragraph, TextSpan span)
{
    public Section Section { get; } = section;

    /// <summary>Which of the section's paragraphs, from 0.</summary>
    public int Paragraph { get; } = paragraph;

    public TextSpan Span { get; set; } = span;

    /// <summary>Sentence of the paragraph, from 1; 0 when the clause stands within one.</summary>
    public int Sentence { get; init; }

    public bool IsRequest { get; set; }

    public List<BodyName> Lead { get; } = [];

    public List<BodyName> Coordinating { get; } = [];

    public Deadline? Deadline { get; set; }

    /// <summary>Where the verb begins: after the bodies that the clause names as its own.</summary>
    public int Predicate { get; init; } = span.Start;

    /// <summary>True for a clause that says what becomes of the reports that the clause before asks for.</summary>
    public bool PassesOn { get; init; }

    /// <summary>Letter among the assignments of its section, from 0; set when all are read.</summary>
    public int Letter { get; set; } = -1;

    public string Id => Letter < 0 ? Section.Path : $"{Section.Path}.{LetterText}";

    private string LetterText => Letter < 26 ? ((char)('a' + Letter)).ToString() : $"{(char)('a' + (Letter / 26) - 1)}{(char)('a' + (Letter % 26))}";
}
