using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

public sealed class OpeningTests
{
    [Fact]
    public void A_draft_keeps_the_source_and_the_sentence_of_every_item()
    {
        var draft = PlanStory.WithDraft().Draft;
        draft.Source.ShouldBe(Proposals.Small().Source);
        draft.Items.Select(item => item.Id).ShouldBe(["II.1", "II.2", "II.3", "II.4"]);
        draft.Items.ShouldAllBe(item => draft.Source.Substring(item.Spans[0].Start, item.Spans[0].Length) == item.Content.Text);
        draft.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            line => line.Words.ShouldBe("Nơi nhận có ghi chú riêng."),
            line => line.IsRead.ShouldBeFalse());
    }

    [Fact]
    public void Before_a_day_means_until_the_day_before()
    {
        var item = PlanStory.WithDraft().Item("II.3");
        item.Content.Recurrence.ShouldBe("yearly:11-04");
        item.Content.AnnualReport.ShouldBeTrue();
        item.Content.Core.ShouldBe("core:annual-report");
    }

    [Fact]
    public void The_head_is_proposed_from_the_document()
    {
        var head = PlanStory.WithDraft().Draft.Head;
        (head.Number, head.IssuedOn, head.Prefix).ShouldBe(("12/KH-UBND", new DateOnly(2026, 3, 2), "HP12"));
        head.UndatedDue.ShouldBe("yearly:11-04");
        head.Areas.ShouldHaveSingleItem().ShouldBe(new DraftArea("II", "Nhiệm vụ", "Nhiệm vụ"));
    }

    [Fact]
    public void Without_a_yearly_report_a_plan_of_a_year_ends_with_it()
    {
        var small = Proposals.Small();
        var story = PlanStory.WithDraft(small with { Assignments = [.. small.Assignments.Where(item => item.Recurrence is null)] });
        story.Draft.Head.UndatedDue.ShouldBe("2026-12-31");
    }

    [Fact]
    public void The_committee_keeps_its_posts_in_their_order()
    {
        var posts = PlanStory.WithDraft().Draft.Committee;
        posts.Select(post => (post.Role, post.Unit)).ShouldBe([(PostRole.Head, "unit:31-ubnd"), (PostRole.Standing, "unit:31-ca")]);
    }

    [Fact]
    public void Items_with_one_id_are_told_apart()
    {
        var small = Proposals.Small();
        var story = PlanStory.WithDraft(small with { Assignments = [.. small.Assignments.Select(item => item with { Id = "II.1" })] });
        story.Draft.Items.Select(item => item.Id).ShouldBe(["II.1", "II.1.a", "II.1.b", "II.1.c"]);
    }

    [Theory]
    [InlineData("unit:40", DraftRefusals.DocumentIsOfAnotherProvince)]
    public void Another_provinces_plan_is_not_opened_here(string province, string code) =>
        new PlanStory().Open(Proposals.Small() with { Province = province }).ShouldBeRefused(code).Arguments.ShouldBe(["40"]);

    [Fact]
    public void A_document_with_the_stamp_of_secrecy_is_not_stored() =>
        new PlanStory().Open(Proposals.Small() with { Source = "MẬT\n" + Proposals.Small().Source }).ShouldBeRefused(PlansRefusals.DocumentBearsSecrecyMark);

    [Fact]
    public void A_span_outside_the_source_is_no_proposal() =>
        new PlanStory().Open(Proposals.Small() with { Source = "ngắn" }).ShouldBeRefused(DraftRefusals.ProposalIsMalformed);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("{\"source\":null}")]
    public void What_is_no_proposal_is_refused(string json)
    {
        var story = new PlanStory();
        BmnnHierarchy.Plans.Domain.Decisions.Opening.Decide(story.State, new OpenDraft("command-0001", json, null), story.Now)
            .ShouldBeRefused(DraftRefusals.ProposalIsMalformed);
    }

    [Theory]
    [InlineData("III.7 gạch 4", "III.7.4")]
    [InlineData("II.1 đoạn 2", "II.1.2")]
    [InlineData("III.7.2.a", "III.7.2.a")]
    [InlineData("Điều 5 khoản 2", "5.2")]
    [InlineData("đoạn cuối", "")]
    [InlineData("../../x", "x")]
    public void A_section_becomes_a_key(string section, string key) => BmnnHierarchy.Plans.Domain.Rules.ItemIds.Of(section).ShouldBe(key);

    [Theory]
    [InlineData("monthly:01", "monthly:31")]
    [InlineData("monthly:25", "monthly:24")]
    [InlineData("quarterly:03-25,06-25,09-25,12-25", "quarterly:03-24,06-24,09-24,12-24")]
    [InlineData("yearly:03-01", "yearly:02-28")]
    [InlineData("yearly:01-01", "yearly:12-31")]
    [InlineData("half-yearly:01-01,07-01", "half-yearly:06-30,12-31")]
    [InlineData("five-yearly:2030-12-15", "five-yearly:2030-12-14")]
    public void The_last_day_in_time_is_the_day_before(string words, string due) =>
        BmnnHierarchy.Plans.Domain.Rules.DueText.DayBefore(words).ShouldBe(due);
}
