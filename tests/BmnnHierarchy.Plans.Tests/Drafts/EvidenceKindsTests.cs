using BmnnHierarchy.Plans.Domain;
using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

/// <summary>Expected evidence as kinds of documents: proposed from what is to be done, edited, carried into the plan and its amendments.</summary>
public sealed class EvidenceKindsTests
{
    [Theory]
    [InlineData(DutyKind.Obligation, "kiểm tra việc lưu giữ, lập danh mục thiết bị", "Minutes List")]
    [InlineData(DutyKind.Obligation, "Kiện toàn Ban Chỉ đạo", "Decision")]
    [InlineData(DutyKind.Obligation, "có văn bản hướng dẫn mua sắm", "OfficialLetter")]
    [InlineData(DutyKind.Reporting, "lồng ghép vào nội dung năm", "Report")]
    [InlineData(DutyKind.Standing, "nâng cao nhận thức", null)]
    [InlineData(DutyKind.Request, "báo cáo kết quả", null)]
    public void Kinds_are_proposed_by_what_is_to_be_done(DutyKind kind, string text, string? kinds) =>
        (EvidenceProposals.Of(kind, text) is { } proposed ? string.Join(' ', proposed) : null).ShouldBe(kinds);

    [Fact]
    public void Kinds_are_edited_each_once_in_the_order_of_the_list_and_go_into_the_plan()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.2", content => content with { EvidenceKinds = [DocumentKind.List, DocumentKind.Plan, DocumentKind.List] }).ShouldBeTaken();
        story.Item("II.2").Content.EvidenceKinds!.Value.ShouldBe([DocumentKind.Plan, DocumentKind.List]);
        story.Edit("II.2", content => content with { EvidenceKinds = [(DocumentKind)99] }).ShouldBeRefused(DraftRefusals.EvidenceKindUnknown).Field.ShouldBe("items.II.2.evidenceKinds");
        story.Edit("II.1", content => content with { EvidenceKinds = [] }).ShouldBeTaken();
        story.Item("II.1").Content.EvidenceKinds.ShouldBeNull();
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        story.Plans.FindTemplate("31-12-2026", "HP12-II.2")!.EvidenceKinds!.Value.ShouldBe([DocumentKind.Plan, DocumentKind.List]);
    }

    [Fact]
    public void Whoever_names_kinds_needs_no_words_and_merging_keeps_the_kinds_of_both()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.1", content => content with { EvidenceKinds = [DocumentKind.Minutes] }).ShouldBeTaken();
        story.Preview().Warnings.ShouldNotContain(warning => warning.Code == DraftRefusals.NoEvidenceExpected && warning.Item == "II.1");
        story.Edit("II.2", content => content with { EvidenceKinds = [DocumentKind.Decision] }).ShouldBeTaken();
        story.Merge("II.1", "II.2").ShouldBeTaken();
        story.Item("II.1").Content.EvidenceKinds!.Value.ShouldBe([DocumentKind.Decision, DocumentKind.Minutes]);
    }

    [Fact]
    public void A_document_that_amends_keeps_what_people_made_of_sentences_that_it_repeats()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.1", content => content with { Kind = DutyKind.Obligation, Core = null, EvidenceKinds = [DocumentKind.Regulation], Bodies = ["so_tc"] }).ShouldBeTaken();
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        story.Open(Proposals.Small("40/KH-UBND"), "31-12-2026").ShouldBeTaken();
        var again = story.Item("II.1").Content;
        (again.Kind, again.Core, again.EvidenceKinds!.Value.Single(), again.Bodies.Single()).ShouldBe((DutyKind.Obligation, null, DocumentKind.Regulation, "so_tc"));
        story.Preview().Difference!.Changed.ShouldBeEmpty();
    }
}
