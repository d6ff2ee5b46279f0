using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

/// <summary>What the plan's words expect as evidence, and what of it is missing.</summary>
public sealed class ExpectedEvidenceTests
{
    [Theory]
    [InlineData("Biên bản, báo cáo tự rà soát; kế hoạch khắc phục", "Report+Minutes x1 | Plan x1")]
    [InlineData("02 biên bản kiểm tra", "Minutes x2")]
    [InlineData("Văn bản chỉ đạo", "any")]
    [InlineData("Hội nghị; số người tham dự", "any | any")]
    [InlineData("Tờ trình; quyết định kiện toàn", "Submission x1 | Decision x1")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Words_are_read_as_parts_with_kinds_and_numbers(string? words, string parts) =>
        string.Join(" | ", ExpectedEvidence.Of(words).Parts.Select(part => part.Kinds.IsEmpty ? "any" : $"{string.Join('+', part.Kinds)} x{part.Count}")).ShouldBe(parts);

    [Fact]
    public void What_is_missing_is_counted_by_kind()
    {
        var expected = ExpectedEvidence.Of("02 biên bản; kế hoạch khắc phục; hội nghị");
        Missing(expected).ShouldBe(["02 biên bản: 2", "kế hoạch khắc phục: 1"]);
        Missing(expected, EvidenceKind.Minutes).ShouldBe(["02 biên bản: 1", "kế hoạch khắc phục: 1"]);
        Missing(expected, EvidenceKind.Minutes, EvidenceKind.Minutes, EvidenceKind.Minutes, EvidenceKind.Plan).ShouldBeEmpty();
    }

    [Fact]
    public void Every_expectation_of_the_shipped_plans_can_be_read() =>
        UnitStory.Plans.Plans.SelectMany(plan => plan.Templates)
            .ShouldAllBe(template => ExpectedEvidence.Of(template.ExpectedEvidence).Parts.All(part => part.Count >= 1 && part.Words.Length > 0));

    private static IEnumerable<string> Missing(ExpectedEvidence expected, params EvidenceKind[] given) =>
        expected.MissingFrom([.. given.Select((kind, i) => new Evidence($"{i + 1}/X", new DateOnly(2026, 1, 1), kind, null))])
            .Select(missing => $"{missing.Part.Words}: {missing.Missing}");
}
