using BmnnHierarchy.Plans.Tests.Support;

namespace BmnnHierarchy.Plans.Tests.Drafts;

/// <summary>A deadline that an event sets: proposed by the document, edited, refused, issued, amended.</summary>
public sealed class EventTermTests
{
    private static readonly EventTerm Within24Hours = new("phát hiện vụ lộ", "phát hiện vụ lộ", 24, TermUnit.Hours);

    [Fact]
    public void What_the_document_says_becomes_the_schedule_of_the_duty_without_a_date_of_the_calendar()
    {
        var small = Proposals.Small();
        var story = PlanStory.WithDraft(small with { Assignments = [small.Assignments[0] with { OnEvent = Within24Hours }, .. small.Assignments.Skip(1)] });
        story.Item("II.1").Content.OnEvent.ShouldBe(Within24Hours);
        story.Preview().Items.Single(item => item.Item == "II.1").ShouldSatisfyAllConditions(item => item.Due.ShouldBeNull(), item => item.OnEvent.ShouldBe(Within24Hours));
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        var schedule = story.Plans.FindTemplate("31-12-2026", "HP12-II.1")!.Schedule;
        (schedule.DueOn, schedule.Recurrence, schedule.OnEvent).ShouldBe((null, null, Within24Hours));
    }

    [Fact]
    public void A_term_stands_beside_a_date_and_its_English_name_is_that_of_the_event_until_somebody_gives_one()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.2", content => content with { OnEvent = Within24Hours with { Event = "  phát hiện vụ lộ ", EventInEnglish = "" } }).ShouldBeTaken();
        story.Item("II.2").Content.OnEvent.ShouldBe(Within24Hours);
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();
        var schedule = story.Plans.FindTemplate("31-12-2026", "HP12-II.2")!.Schedule;
        (schedule.DueOn, schedule.OnEvent).ShouldBe((new DateOnly(2026, 12, 31), Within24Hours));
    }

    [Theory]
    [InlineData("II.2", "", 24, TermUnit.Hours, TermDirection.After, DraftRefusals.TextMissing, "onEvent")]
    [InlineData("II.2", "vụ việc", -1, TermUnit.Days, TermDirection.After, DraftRefusals.EventTermOutOfRange, "onEventAmount")]
    [InlineData("II.2", "vụ việc", 8785, TermUnit.Hours, TermDirection.After, DraftRefusals.EventTermOutOfRange, "onEventAmount")]
    [InlineData("II.2", "hết hạn", 0, TermUnit.Days, TermDirection.Before, DraftRefusals.EventTermOutOfRange, "onEventAmount")]
    [InlineData("II.2", "hết hạn", 5, TermUnit.Hours, TermDirection.Before, DraftRefusals.EventTermOutOfRange, "onEventAmount")]
    [InlineData("II.2", "vụ việc", 1, (TermUnit)9, TermDirection.After, DraftRefusals.EventTermOutOfRange, "onEventAmount")]
    [InlineData("II.4", "vụ việc", 1, TermUnit.Days, TermDirection.After, DraftRefusals.RequestHasNoDate, "onEvent")]
    public void What_cannot_be_counted_is_refused_by_name_of_the_field(
        string item, string happens, int amount, TermUnit unit, TermDirection direction, string refusal, string field)
    {
        var story = PlanStory.WithDraft();
        story.Edit(item, content => content with { OnEvent = new EventTerm(happens, happens, amount, unit, direction) })
            .ShouldBeRefused(refusal).Field.ShouldBe($"items.{item}.{field}");
        story.Item(item).Content.OnEvent.ShouldBeNull();
    }

    [Fact]
    public void An_amendment_shows_a_changed_term_and_a_document_that_says_nothing_of_it_leaves_it()
    {
        var story = PlanStory.WithDraft();
        story.Edit("II.2", content => content with { OnEvent = Within24Hours }).ShouldBeTaken();
        story.MarkAll().ShouldBeTaken();
        story.Issue().ShouldBeTaken();

        story.Open(Proposals.Small("40/KH-UBND"), "31-12-2026").ShouldBeTaken();
        story.Item("II.2").Content.OnEvent.ShouldBe(Within24Hours);
        story.Preview().Difference!.Changed.ShouldBeEmpty();

        story.Edit("II.2", content => content with { OnEvent = Within24Hours with { Amount = 48 } }).ShouldBeTaken();
        var change = story.Preview().Difference!.Changed.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem();
        change.ShouldBe(new ChangedField("onEvent", "After:24:Hours:phát hiện vụ lộ", "After:48:Hours:phát hiện vụ lộ"));

        story.Edit("II.2", content => content with { OnEvent = null }).ShouldBeTaken();
        story.Preview().Difference!.Changed.ShouldHaveSingleItem().Fields.ShouldHaveSingleItem().After.ShouldBeNull();
    }
}
