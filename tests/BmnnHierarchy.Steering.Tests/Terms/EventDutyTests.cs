using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Terms;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Terms;

public sealed class EventDutyTests
{
    private const string Commune = "unit:31-11146";

    [Theory]
    [InlineData(0, TermUnit.Days, TermDirection.After, "2026-05-02", "2026-05-02")] // At once, on a Saturday too.
    [InlineData(3, TermUnit.Days, TermDirection.After, "2026-05-04", "2026-05-07")]
    [InlineData(3, TermUnit.Days, TermDirection.After, "2026-04-28", "2026-05-04")] // Labour Day: the end of the next working day.
    [InlineData(2, TermUnit.WorkingDays, TermDirection.After, "2026-02-13", "2026-02-24")] // Tết lies between.
    [InlineData(60, TermUnit.Days, TermDirection.Before, "2026-12-31", "2026-10-30")] // 01/11 is a Sunday: the Friday before.
    [InlineData(60, TermUnit.Days, TermDirection.Before, "2028-04-29", "2028-02-29")] // Leap day.
    [InlineData(5, TermUnit.WorkingDays, TermDirection.Before, "2026-02-24", "2026-02-10")]
    public void The_deadline_follows_from_the_day_of_the_event(int amount, TermUnit unit, TermDirection direction, string on, string due) =>
        EventDeadlines.Of(new EventTerm("e", "e", amount, unit, direction), Iso.Day(on), null, UnitStory.Calendar).ShouldBe((Iso.Day(due), null));

    [Fact]
    public void Each_event_opens_an_occurrence_of_its_own_beside_the_yearly_one()
    {
        var story = UnitStory.WithDuties(Iso.Day("2026-03-02"), "HP-II.3.b");
        story.RecordEvent(UnitStory.HaiPhong, "HP-II.3.b", Iso.Day("2026-12-31"), number: "05/QĐ-UBND").ShouldBeTaken();
        story.RecordEvent(UnitStory.HaiPhong, "HP-II.3.b", Iso.Day("2026-06-30")).ShouldBeTaken();
        story.State.Duties.Values.Select(duty => (duty.Id, duty.DueOn)).ShouldBe(
        [
            ("HP-II.3.b@2026", Iso.Day("2026-11-04")), ("HP-II.3.b@e1", Iso.Day("2026-10-30")), ("HP-II.3.b@e2", Iso.Day("2026-04-29")),
        ]);
        story.Duty("HP-II.3.b@e1").Terms.Event.ShouldBe(new DutyEvent(Iso.Day("2026-12-31"), null, "05/QĐ-UBND"));
        story.State.Recurring.Keys.ShouldBe(["HP-II.3.b"]);
    }

    [Fact]
    public void A_lead_time_that_is_too_short_already_is_late_at_once()
    {
        var story = UnitStory.WithDuties(Iso.Day("2026-03-02"), "HP-II.3.b");
        story.RecordEvent(UnitStory.HaiPhong, "HP-II.3.b", Iso.Day("2026-03-31")).ShouldBeTaken();
        story.Status("HP-II.3.b@e1").ShouldBe(DutyStatus.Overdue);
    }

    [Fact]
    public void An_assignment_that_only_an_event_sets_has_no_duty_before_it()
    {
        var story = Incident("2026-03-02", 3, TermUnit.WorkingDays);
        story.State.Duties.ShouldBeEmpty();
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day("2026-03-02")).ShouldBeTaken();
        story.Duty("X@e1").DueOn.ShouldBe(Iso.Day("2026-03-05"));
        story.Status("X@e1").ShouldBe(DutyStatus.DueSoon);
    }

    [Theory]
    [InlineData("2026-03-03T08:29:59", DutyStatus.DueSoon)]
    [InlineData("2026-03-03T08:30:00", DutyStatus.DueSoon)]
    [InlineData("2026-03-03T08:30:01", DutyStatus.Overdue)]
    public void A_term_in_hours_ends_at_its_minute(string now, DutyStatus status)
    {
        var story = Incident("2026-03-02", 24, TermUnit.Hours);
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day("2026-03-02"), new TimeOnly(8, 30)).ShouldBeTaken();
        Set(story, now);
        story.PassDays();
        story.Status("X@e1").ShouldBe(status);
    }

    [Theory]
    [InlineData("2026-03-03T08:00:00", DutyStatus.DoneOnTime)]
    [InlineData("2026-03-03T09:00:00", DutyStatus.DoneLate)]
    public void On_its_last_day_the_minute_of_the_report_decides(string now, DutyStatus status)
    {
        var story = Incident("2026-03-02", 24, TermUnit.Hours);
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day("2026-03-02"), new TimeOnly(8, 30)).ShouldBeTaken();
        Set(story, now);
        story.Update("X@e1", Reports.Done(story.Today)).ShouldBeTaken();
        story.Status("X@e1").ShouldBe(status);
    }

    [Fact]
    public void A_correction_after_the_hour_does_not_make_the_result_late()
    {
        var story = Incident("2026-03-02", 24, TermUnit.Hours);
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day("2026-03-02"), new TimeOnly(8, 30)).ShouldBeTaken();
        Set(story, "2026-03-03T08:00:00");
        story.Update("X@e1", Reports.Done(story.Today)).ShouldBeTaken();
        Set(story, "2026-03-03T15:00:00");
        story.Correct("X@e1", story.Last, Reports.Done(story.Today)).ShouldBeTaken();
        story.Status("X@e1").ShouldBe(DutyStatus.DoneOnTime);
    }

    [Fact]
    public void An_hour_that_had_passed_when_the_event_was_recorded_is_overdue_at_once()
    {
        var story = Incident("2026-03-02", 1, TermUnit.Hours);
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day("2026-03-02"), new TimeOnly(6, 0)).ShouldBeTaken();
        story.Status("X@e1").ShouldBe(DutyStatus.Overdue);
        DutyStatusRule.DaysOverdue(story.Duty("X@e1"), story.Today).ShouldBe(0);
        PassingHours.Next(story.State).ShouldBeNull();
    }

    [Fact]
    public void An_extension_by_days_takes_the_place_of_the_hour()
    {
        var story = Incident("2026-03-02", 2, TermUnit.Hours);
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day("2026-03-02"), new TimeOnly(8, 0)).ShouldBeTaken();
        story.Ask(DutyRequestKind.Extension, "X@e1", Iso.Day("2026-03-02")).ShouldBeTaken();
        story.DecideRequest("X@e1", story.Last, true).ShouldBeTaken();
        Set(story, "2026-03-02T20:00:00");
        story.PassDays();
        story.Status("X@e1").ShouldBe(DutyStatus.DueSoon);
        story.Today = Iso.Day("2026-03-03");
        story.PassDays();
        story.Status("X@e1").ShouldBe(DutyStatus.Overdue);
    }

    [Theory]
    [InlineData("2026-03-03", "08:00", DeadlineRefusals.EventInFuture)]
    [InlineData("2026-03-02", "09:01", DeadlineRefusals.EventInFuture)]
    [InlineData("2025-11-17", "08:00", DeadlineRefusals.EventBeforePlan)]
    [InlineData("2026-03-02", null, DeadlineRefusals.EventNeedsTime)]
    public void An_event_that_cannot_be_is_refused(string on, string? at, string code)
    {
        var story = Incident("2026-03-02", 24, TermUnit.Hours);
        story.RecordEvent(SamplePlan.Code, "X", Iso.Day(on), at is null ? null : TimeOnly.Parse(at, CultureInfo.InvariantCulture)).ShouldBeRefused(code);
        story.Events.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-03-01", DeadlineRefusals.EventInPast)]
    [InlineData("2090-01-01", DeadlineRefusals.EventTooFar)]
    public void A_day_to_come_lies_ahead(string on, string code) =>
        UnitStory.WithDuties(Iso.Day("2026-03-02"), "HP-II.3.b").RecordEvent(UnitStory.HaiPhong, "HP-II.3.b", Iso.Day(on)).ShouldBeRefused(code);

    [Theory]
    [InlineData("HP-I.1", DeadlineRefusals.DutyHasNoEvent)]
    [InlineData("HP-IX", SteeringRefusals.TemplateUnknown)]
    public void An_assignment_without_an_event_takes_none(string template, string code) =>
        UnitStory.WithDuties(Iso.Day("2026-03-02"), "HP-I.1").RecordEvent(UnitStory.HaiPhong, template, Iso.Day("2026-03-02")).ShouldBeRefused(code);

    [Fact]
    public void Only_units_that_the_assignment_binds_record_its_events() =>
        new UnitStory(Iso.Day("2026-03-02"), "unit:40-16738").RecordEvent(UnitStory.HaiPhong, "HP-II.3.b", Iso.Day("2026-12-31"))
            .ShouldBeRefused(SteeringRefusals.TemplateDoesNotBindUnit);

    [Fact]
    public void An_occurrence_of_an_event_does_not_stand_for_the_assignment()
    {
        var story = new UnitStory(Iso.Day("2026-03-02"));
        story.RecordEvent(UnitStory.HaiPhong, "HP-II.3.b", Iso.Day("2026-12-31")).ShouldBeTaken();
        story.Assign("HP-II.3.b").ShouldBeTaken();
        story.State.Duties.Keys.ShouldContain("HP-II.3.b@2026");
    }

    private static UnitStory Incident(string today, int amount, TermUnit unit) =>
        SamplePlan.Story(today, Commune, ("X", SamplePlan.OnEvent(amount, unit)));

    private static void Set(UnitStory story, string now)
    {
        var moment = DateTime.Parse(now, CultureInfo.InvariantCulture);
        (story.Today, story.Clock) = (DateOnly.FromDateTime(moment), moment.TimeOfDay);
    }
}
