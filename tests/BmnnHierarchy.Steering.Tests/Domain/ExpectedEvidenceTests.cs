using BmnnHierarchy.Plans;
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

    [Fact]
    public void Kinds_that_an_assignment_lists_are_expected_one_each_whatever_its_words()
    {
        var template = UnitStory.Plans.Plans[0].Templates[0] with { ExpectedEvidence = "02 kế hoạch", EvidenceKinds = [DocumentKind.Minutes, DocumentKind.List] };
        var expected = ExpectedEvidence.Of(template);
        expected.Parts.Select(part => (part.Kinds.Single(), part.Count)).ShouldBe([(EvidenceKind.Minutes, 1), (EvidenceKind.List, 1)]);
        Missing(expected, EvidenceKind.Plan, EvidenceKind.Minutes).ShouldBe([": 1"]);
        ExpectedEvidence.Of(template with { EvidenceKinds = null }).Parts.ShouldHaveSingleItem().Count.ShouldBe(2);
    }

    [Fact]
    public void Every_kind_that_an_assignment_can_ask_for_is_one_that_units_give() =>
        Enum.GetValues<DocumentKind>().Select(ExpectedEvidence.KindOf).ShouldBeUnique();

    private static IEnumerable<string> Missing(ExpectedEvidence expected, params EvidenceKind[] given) =>
        expected.MissingFrom([.. given.Select((kind, i) => new Evidence($"{i + 1}/X", new DateOnly(2026, 1, 1), kind, null))])
            .Select(missing => $"{missing.Part.Words}: {missing.Missing}");
}
