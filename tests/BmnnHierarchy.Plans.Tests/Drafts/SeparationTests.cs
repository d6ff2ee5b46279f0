using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

/// <summary>Who prepares a plan does not issue it (decision record 0027).</summary>
public sealed class SeparationTests
{
    [Fact]
    public void Whoever_opened_a_draft_does_not_issue_it()
    {
        var story = Ready();

        var refusal = story.Issue(by: PlanStory.Officer).ShouldBeRefused(DraftRefusals.WhoPreparesDoesNotIssue);

        refusal.Arguments.ShouldBe([PlanStory.Officer]);
        story.Draft.State.ShouldBe(DraftState.Open);
    }

    [Fact]
    public void Whoever_changed_one_line_of_it_does_not_issue_it_either()
    {
        var story = Ready();
        story.MarkAll(asRead: false, by: PlanStory.Leader).ShouldBeTaken();
        story.MarkAll(by: PlanStory.Leader).ShouldBeTaken();

        story.Issue().ShouldBeRefused(DraftRefusals.WhoPreparesDoesNotIssue).Arguments.ShouldBe([$"{PlanStory.Officer}, {PlanStory.Leader}"]);
        story.Issue(by: "pho.hp").ShouldBeTaken();
        story.State.Issued.ShouldNotBeEmpty();
    }

    [Fact]
    public void The_rule_comes_before_what_is_wrong_with_the_draft() =>
        PlanStory.WithDraft().Issue(by: PlanStory.Officer).ShouldBeRefused(DraftRefusals.WhoPreparesDoesNotIssue);

    [Fact]
    public void An_amendment_has_preparers_of_its_own()
    {
        var story = PlanStory.WithIssued();
        story.OpenAmendment(story.State.Issued.Keys.Single()).ShouldBeTaken();

        story.Draft.PreparedBy.ShouldBe([PlanStory.Officer]);
        story.Issue(by: PlanStory.Officer).ShouldBeRefused(DraftRefusals.WhoPreparesDoesNotIssue);
    }

    private static PlanStory Ready()
    {
        var story = PlanStory.WithDraft();
        story.MarkAll().ShouldBeTaken();
        return story;
    }
}
