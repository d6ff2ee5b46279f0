using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans.Compiler.Mending;

namespace BmnnHierarchy.Plans.Tests.Compiler;

/// <summary>What holds of every document: spans are the words they say, and no word goes missing.</summary>
public sealed class AccountedForTests
{
    public static TheoryData<string> Documents => [.. Directory.GetFiles(TestDocuments.Path(""), "*.txt").Select(path => System.IO.Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_span_is_the_words_it_says(string document) => Invariants.SpansSayTheirWords(TestDocuments.Compile(document));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Mending_drops_no_word_and_adds_none(string document)
    {
        var raw = TestDocuments.Text(document);

        Invariants.Words(Mender.Mend(raw).Source).ShouldBe(Invariants.Words(raw), ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_line_between_head_and_tail_is_in_an_item_a_heading_or_the_list_of_what_was_not_understood(string document)
    {
        var plan = TestDocuments.Compile(document);
        var told = plan.Assignments.Select(assignment => assignment.Span)
            .Concat(plan.NotUnderstood.Select(item => item.Span))
            .Concat(plan.Areas.Select(area => area.Span))
            .Concat(plan.Committee is { } committee ? [committee.Span] : [])
            .ToList();
        var first = plan.Assignments.Min(assignment => assignment.Span.Start);
        var last = plan.Assignments.Max(assignment => assignment.Span.End);

        // A line that no span touches is a heading, a column or an attribute: it names bodies, a topic or a date, never a sentence.
        foreach (var line in Lines(plan.Source).Where(line => line.Start >= first && line.End <= last && !told.Exists(span => span.Start < line.End && line.Start < span.End)))
        {
            var words = plan.Source.Substring(line.Start, line.Length);
            (words.Length < 200 && (words.Contains(':', StringComparison.Ordinal) || words.Contains('|', StringComparison.Ordinal) || !words.EndsWith('.'))).ShouldBeTrue(words);
        }
    }

    [Fact]
    public void What_interrupted_a_sentence_is_listed_and_not_dropped()
    {
        var plan = TestDocuments.Compile("hai-phong-scanned-noise.txt");

        plan.NotUnderstood.Select(item => (item.Words, item.Why)).ShouldBe(
        [
            ("- 2 -", PlansRefusals.StrayMark), ("KẾ HOẠCH BÀN GIAO", PlansRefusals.StrayMark), ("3", PlansRefusals.StrayMark), ("✓", PlansRefusals.StrayMark),
        ]);
        plan.Assignments[0].Text.ShouldContain("tham mưu Uỷ ban nhân dân thành phố");
        plan.Assignments[0].Text.ShouldContain("trước khi bàn giao");
    }

    [Fact]
    public void An_unknown_paragraph_is_listed()
    {
        var text = TestDocuments.Text("nghe-an-table.txt").Replace("I. MỤC TIÊU", "I. MỤC TIÊU\nMột đoạn văn không giao việc gì cho ai.", StringComparison.Ordinal);

        var plan = TestDocuments.Compiler.CompileText(text).Value;

        plan.NotUnderstood.ShouldContain(item => item.Words.StartsWith("Một đoạn văn", StringComparison.Ordinal) && item.Why == PlansRefusals.LineNotUnderstood);
    }

    private static IEnumerable<TextSpan> Lines(string source)
    {
        var start = 0;
        foreach (var line in source.Split('\n'))
        {
            yield return new TextSpan(start, line.Length);
            start += line.Length + 1;
        }
    }
}
