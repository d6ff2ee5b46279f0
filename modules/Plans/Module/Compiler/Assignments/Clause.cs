using BmnnHierarchy.Plans.Compiler.Bodies;

namespace BmnnHierarchy.Plans.Compiler.Assignments;

/// <summary>A stretch of a paragraph that gives one thing to do.</summary>
/// <param name="Subject">Bodies that the clause itself says are to do it; empty when it names none.</param>
/// <param name="IsRequest">True for "đề nghị".</param>
/// <param name="Passes">The body that collects what the clause before sends, when this clause says what becomes of it.</param>
/// <param name="Sentence">Number of its sentence in the paragraph.</param>
internal sealed record Clause(TextSpan Span, BodyList? Subject, bool IsRequest, BodyList? Passes, int Sentence);

/// <summary>What a paragraph was parted into, and sentences in front that tell nobody to do anything.</summary>
internal sealed record Clauses(IReadOnlyList<Clause> Actions, IReadOnlyList<TextSpan> Without);
