using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Tests.Compiler;

internal static class Invariants
{
    public static void SpansSayTheirWords(PlanProposal plan)
    {
        foreach (var assignment in plan.Assignments)
        {
            plan.Source.Substring(assignment.Span.Start, assignment.Span.Length).ShouldBe(assignment.Text);
        }

        foreach (var item in plan.NotUnderstood)
        {
            plan.Source.Substring(item.Span.Start, item.Span.Length).ShouldBe(item.Words);
        }

        foreach (var basis in plan.LegalBases)
        {
            plan.Source.Substring(basis.Span.Start, basis.Span.Length).ShouldBe(basis.Words);
        }
    }

    /// <summary>The words of a text without their marks; signs of emphasis and tables are none.</summary>
    public static IEnumerable<string> Words(string text) => VietnameseText.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
