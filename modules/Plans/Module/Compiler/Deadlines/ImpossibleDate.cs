namespace BmnnHierarchy.Plans.Compiler.Deadlines;

/// <summary>A day that no calendar has, as the document writes it.</summary>
internal sealed record ImpossibleDate(string Words, TextSpan Span);
