using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

public sealed class IssuingTests
{
    [Fact]
    public void Nothing_is_issued_while_a_line_is_unread()
    {
        var story = PlanStory.WithDraft();
        story.Issue().ShouldBeRefused(DraftRefusals.LinesAreUnread).Arguments.ShouldBe(["1"]);
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        story.Draft.State.ShouldBe(DraftState.Issued);
    }

    [Fact]
    public void An_issued_plan_is_in_the_catalogue_with_ids_dates_and_bindings()
    {
        var story = PlanStory.WithIssued();
        var plan = story.Plans.Find("31-12-2026").ShouldNotBeNull();
        plan.Templates.Select(template => (template.Id, template.Schedule.DueOn, template.Schedule.Recurrence, template.Schedule.Opens)).ShouldBe(
        [
            ("HP12-II.1", null, "yearly:11-04", "12-15"),
            ("HP12-II.2", new DateOnly(2026, 12, 31), null, null),
            ("HP12-II.3", null, "yearly:11-04", "12-15"),
            ("HP12-II.4", null, null, null),
        ]);
        plan.Templates[0].Schedule.Basis.ShouldBe("Kế hoạch không ấn định thời hạn; kiểm điểm cùng kỳ báo cáo");
        plan.Templates[1].Schedule.Basis.ShouldBe("Kế hoạch: “tháng 12/2026”");
        plan.Templates[2].AnnualReport.ShouldBeTrue();
        plan.Areas.ShouldHaveSingleItem().Code.ShouldBe("II");
        story.State.Issued["31-12-2026"].Summary.Delivery.ShouldBe(new Delivery(0, 0, 127));
    }

    [Fact]
    public void The_same_number_of_the_same_year_is_amended_not_issued_again()
    {
        var story = PlanStory.WithIssued();
        story.Open(Proposals.Small()).ShouldBeTaken();
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeRefused(DraftRefusals.PlanIsIssuedAlready).Arguments.ShouldBe(["31-12-2026"]);
    }

    [Fact]
    public void A_shipped_plan_that_is_in_force_is_not_issued_again()
    {
        var story = new PlanStory();
        story.RecordShipped("31-298-2025").ShouldBeTaken();
        story.RecordShipped("31-298-2025").Value.Event.ShouldBeNull();
        story.Open(Proposals.Small("298/KH-UBND") with { IssuedOn = new DateOnly(2025, 11, 18) }).ShouldBeTaken();
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeRefused(DraftRefusals.PlanIsIssuedAlready);
        story.State.Issued["31-298-2025"].Summary.ShouldSatisfyAllConditions(
            plan => plan.IsShipped.ShouldBeTrue(), plan => plan.Prefix.ShouldBe("HP"), plan => plan.Delivery.Units.ShouldBe(143));
    }

    [Fact]
    public void Where_it_is_not_in_force_the_officer_issues_it_and_it_takes_the_shipped_ones_place()
    {
        var story = PlanStory.WithDraft(Proposals.Small("298/KH-UBND") with { IssuedOn = new DateOnly(2025, 11, 18) });
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        story.Plans.Plans.Count.ShouldBe(2);
        story.Plans.Find("31-298-2025").ShouldNotBeNull().Templates.Length.ShouldBe(4);
    }

    [Fact]
    public void Ids_of_assignments_belong_to_one_plan()
    {
        var story = PlanStory.WithDraft();
        story.MarkAll().ShouldBeTaken();
        story.EditHead(head => head with { Prefix = "NA" }).ShouldBeTaken();
        story.Issue().ShouldBeRefused(DraftRefusals.PrefixIsTaken).Field.ShouldBe("prefix");
    }

    [Fact]
    public void What_is_wrong_is_told_with_item_and_field_and_all_of_it_in_the_preview()
    {
        var story = PlanStory.WithDraft(Proposals.Small() with { Number = null, IssuedOn = null, Title = null });
        story.Edit("II.2", content => content with { Bodies = [] }).ShouldBeTaken();
        story.Edit("II.1", content => content with { Kinds = ["FormerDistrict"] }).ShouldBeTaken();
        story.EditHead(head => head with { UndatedDue = null }).ShouldBeTaken();
        var problems = story.Preview().Problems.Select(problem => (problem.Code, problem.Item, problem.Field)).ToList();
        problems.ShouldBe(
        [
            (DraftRefusals.NumberMissing, null, "number"),
            (DraftRefusals.IssueDateMissing, null, "issuedOn"),
            (DraftRefusals.TitleMissing, null, "title"),
            (DraftRefusals.LinesAreUnread, null, "lines"),
            (DraftRefusals.UndatedItemsNeedADate, null, "undatedDue"),
            (DraftRefusals.BindingNeedsBasis, "II.1", "bindingBasis"),
            (DraftRefusals.ItemBindsNobody, "II.2", "kinds"),
        ]);
        story.Issue().ShouldBeRefused(DraftRefusals.NumberMissing);
    }

    [Fact]
    public void A_deadline_before_the_plan_is_refused()
    {
        var story = PlanStory.WithDraft();
        story.MarkAll().ShouldBeTaken();
        story.Edit("II.2", content => content with { DueOn = new DateOnly(2026, 3, 1) }).ShouldBeTaken();
        story.Issue().ShouldBeRefused(DraftRefusals.ItemDueBeforeThePlan).Field.ShouldBe("items.II.2.due");
    }

    [Fact]
    public void An_empty_draft_is_not_issued()
    {
        var story = PlanStory.WithDraft();
        story.MarkAll().ShouldBeTaken();
        foreach (var id in new[] { "II.1", "II.2", "II.3", "II.4" })
        {
            story.Remove(id).ShouldBeTaken();
        }

        story.Issue().ShouldBeRefused(DraftRefusals.NothingToIssue);
    }

    [Fact]
    public void The_preview_counts_who_gets_what_and_warns()
    {
        var story = PlanStory.WithDraft();
        story.Today = new DateOnly(2027, 1, 4);
        story.Edit("II.4", content => content with { Bodies = [], Kinds = ["BorderGuard"] }).ShouldBeTaken();
        var preview = story.Preview();
        preview.Items.Select(item => (item.Item, item.Template, item.Units)).ShouldBe(
            [("II.1", "HP12-II.1", 126), ("II.2", "HP12-II.2", 1), ("II.3", "HP12-II.3", 126), ("II.4", "HP12-II.4", preview.Items[3].Units)]);
        preview.Units.Count(unit => unit.Unit == "unit:31-11146").ShouldBe(1);
        preview.Units.Single(unit => unit.Unit == "unit:31-11146").Items.ShouldBe(["II.1", "II.3"]);
        preview.Warnings.Select(warning => (warning.Code, warning.Item)).ShouldContain((DraftRefusals.DeadlineHasPassed, "II.2"));
        preview.Warnings.Select(warning => (warning.Code, warning.Item)).ShouldContain((DraftRefusals.NoEvidenceExpected, "II.1"));
        preview.Warnings.Select(warning => warning.Code).ShouldContain(DraftRefusals.UnitsWithoutDuties);
    }

    [Fact]
    public void Deadlines_on_a_day_off_and_unknown_bodies_are_pointed_out()
    {
        var small = Proposals.Small();
        var story = PlanStory.WithDraft(small with
        {
            Assignments = small.Assignments.SetItem(1, small.Assignments[1] with { Coordinating = [new NamedBody("Ban Quản lý lạ", null, null)] }),
        });
        story.Edit("II.2", content => content with { DueOn = new DateOnly(2026, 12, 27) }).ShouldBeTaken();
        var warnings = story.Preview().Warnings;
        warnings.ShouldContain(warning => warning.Code == DraftRefusals.DeadlineIsADayOff && warning.Item == "II.2");
        warnings.ShouldContain(warning => warning.Code == DraftRefusals.BodyUnresolved && warning.Arguments[0] == "Ban Quản lý lạ");
    }
}
