using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

public sealed class AmendmentTests
{
    [Fact]
    public void The_text_in_force_opens_as_a_draft_that_changes_nothing()
    {
        var story = PlanStory.WithIssued();
        story.OpenAmendment("31-12-2026").ShouldBeTaken();
        story.Draft.Items.Select(item => item.Template).ShouldBe(["HP12-II.1", "HP12-II.2", "HP12-II.3", "HP12-II.4"]);
        Numbered(story);
        story.Preview().Difference.ShouldNotBeNull().ShouldSatisfyAllConditions(
            difference => difference.Unchanged.ShouldBe(4),
            difference => difference.Changed.ShouldBeEmpty());
        story.Issue().ShouldBeRefused(DraftRefusals.AmendmentChangesNothing);
    }

    [Fact]
    public void An_amendment_adds_changes_and_withdraws_and_keeps_the_ids_of_what_goes_on()
    {
        var story = PlanStory.WithIssued();
        story.OpenAmendment("31-12-2026").ShouldBeTaken();
        Numbered(story);
        story.Edit("II.2", content => content with { DueOn = new DateOnly(2027, 3, 31) }).ShouldBeTaken();
        story.Remove("II.4").ShouldBeTaken();
        story.Add("II.5", story.Item("II.1").Content with { Text = "Tổ chức tập huấn", DueOn = new DateOnly(2026, 9, 30), Recurrence = null }).ShouldBeTaken();

        var difference = story.Preview().Difference.ShouldNotBeNull();
        difference.Added.ShouldBe(["HP12-II.5"]);
        difference.Withdrawn.ShouldBe(["HP12-II.4"]);
        var changed = difference.Changed.ShouldHaveSingleItem();
        changed.Template.ShouldBe("HP12-II.2");
        changed.Fields.ShouldBe([new ChangedField("due", "2026-12-31", "2027-03-31")]);

        story.Issue().ShouldBeTaken();
        story.Plans.Find("31-12-2026")!.Templates.Select(template => template.Id).ShouldBe(["HP12-II.1", "HP12-II.2", "HP12-II.3", "HP12-II.5"]);
        story.State.Issued["31-12-2026"].Summary.ShouldSatisfyAllConditions(
            plan => plan.Revision.ShouldBe(1),
            plan => plan.Number.ShouldBe("12/KH-UBND"),
            plan => plan.Amendments[0].Number.ShouldBe("40/KH-UBND"),
            plan => plan.Amendments[0].Redated.ShouldBe(["HP12-II.2"]));
    }

    [Fact]
    public void An_amending_document_is_matched_by_what_it_says()
    {
        var story = PlanStory.WithIssued();
        var small = Proposals.Small("40/KH-UBND");
        var amended = small with
        {
            Assignments =
            [
                small.Assignments[0] with { Id = "II.9", Section = "II.9" },
                small.Assignments[1] with { Deadline = new DateOnly(2027, 6, 30) },
                small.Assignments[2],
            ],
        };
        story.Open(amended, amends: "31-12-2026").ShouldBeTaken();
        story.Draft.Items.Select(item => (item.Id, item.Template)).ShouldBe([("II.9", "HP12-II.1"), ("II.2", "HP12-II.2"), ("II.3", "HP12-II.3")]);
        var difference = story.Preview().Difference.ShouldNotBeNull();
        difference.Withdrawn.ShouldBe(["HP12-II.4"]);
        difference.Changed.Select(change => change.Template).ShouldBe(["HP12-II.1", "HP12-II.2"]);
        difference.Changed[0].Fields.Select(field => field.Field).ShouldBe(["section"]);
    }

    [Fact]
    public void What_is_new_never_takes_the_id_of_what_was()
    {
        var story = PlanStory.WithIssued();
        var small = Proposals.Small("40/KH-UBND");
        var other = small.Assignments[0] with { Text = "tổng kết phong trào thi đua của toàn thành phố", Id = "II.1", Section = "II.7" };
        story.Open(small with { Assignments = [other, .. small.Assignments.Skip(1)] }, amends: "31-12-2026").ShouldBeTaken();
        var added = story.Draft.Items.Single(item => item.Template is null);
        added.Id.ShouldBe("II.1.a");
    }

    [Fact]
    public void A_second_amendment_that_was_opened_on_the_old_text_is_refused()
    {
        var story = PlanStory.WithIssued();
        story.OpenAmendment("31-12-2026").ShouldBeTaken();
        var first = story.Draft.Id;
        Numbered(story);
        story.Remove("II.4").ShouldBeTaken();
        story.OpenAmendment("31-12-2026").ShouldBeTaken();
        Numbered(story);
        story.Remove("II.1").ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        BmnnHierarchy.Plans.Domain.Decisions.Issuing.Decide(story.State, new IssueDraft(story.Next(), first, null), story.Now, PlanStory.Leader)
            .ShouldBeRefused(DraftRefusals.PlanWasAmendedMeanwhile);
    }

    [Fact]
    public void A_shipped_plan_in_force_is_amended_like_any_other()
    {
        var story = new PlanStory();
        story.RecordShipped("31-298-2025").ShouldBeTaken();
        story.OpenAmendment("31-298-2025").ShouldBeTaken();
        story.Draft.Items.Length.ShouldBe(46);
        Numbered(story);
        story.Edit("III.7.4", content => content with { DueOn = new DateOnly(2026, 12, 31) }).ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        story.Plans.FindTemplate("31-298-2025", "HP-III.7.4")!.Schedule.DueOn.ShouldBe(new DateOnly(2026, 12, 31));
        story.Plans.FindTemplate("31-298-2025", "HP-I.1")!.TextInEnglish.ShouldStartWith("Brief every cadre");
    }

    [Fact]
    public void Only_a_plan_in_force_is_amended() => new PlanStory().OpenAmendment("31-298-2025").ShouldBeRefused(DraftRefusals.PlanIsNotIssued);

    private static void Numbered(PlanStory story)
    {
        story.EditHead(head => head with { Number = "40/KH-UBND", IssuedOn = new DateOnly(2026, 3, 9) }).ShouldBeTaken();
        story.MarkAll().ShouldBeTaken();
    }
}
