using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Tests.Support;

namespace BmnnHierarchy.Steering.Tests.Domain;

/// <summary>Everything that happens to a duty is in its history: acts and days that pass, and nothing of another duty.</summary>
public sealed class HistoryTests
{
    private const string Duty = "HP-III.7.4";
    private const string Other = "HP-II.2.a@2026";

    private static readonly DateOnly Start = new(2026, 6, 1);

    private readonly UnitStory _story = UnitStory.WithDuties(Start, Duty, "HP-II.2.a");

    [Fact]
    public void A_history_holds_the_acts_on_its_own_duty_and_no_other()
    {
        _story.Update(Duty, Reports.Started()).ShouldBeTaken();
        _story.Update(Other, Reports.Started()).ShouldBeTaken();
        _story.Update(Duty, Reports.Done(Start)).ShouldBeTaken();
        _story.Verify(Duty).ShouldBeTaken();
        _story.History(Duty).Select(entry => entry.Act).ShouldBe([DutyAct.Assigned, DutyAct.Updated, DutyAct.Updated, DutyAct.Confirmed]);
        _story.History(Other).Select(entry => entry.Act).ShouldBe([DutyAct.Assigned, DutyAct.Updated]);
    }

    [Fact]
    public void Days_that_change_a_status_stand_in_the_history_of_that_duty_with_the_status_they_led_to()
    {
        foreach (var day in (DateOnly[])[new(2026, 6, 20), new(2026, 6, 28), new(2026, 7, 1), new(2026, 7, 2)])
        {
            _story.Today = day;
            _story.PassDays();
        }

        _story.History(Duty).Select(entry => (entry.Act, Status(entry))).ShouldBe(
            [(DutyAct.Assigned, null), (DutyAct.StatusChanged, "DueSoon"), (DutyAct.StatusChanged, "Overdue")]);
        _story.History(Duty)[^1].Actor.ShouldBe("system");
        _story.History(Other).ShouldHaveSingleItem().Act.ShouldBe(DutyAct.Assigned);
    }

    [Fact]
    public void An_act_on_one_duty_that_moves_the_day_marks_the_others_that_became_late_by_it()
    {
        _story.Today = new DateOnly(2026, 7, 5);
        _story.Update(Other, Reports.Started()).ShouldBeTaken();
        _story.History(Duty)[^1].ShouldSatisfyAllConditions(
            entry => entry.Act.ShouldBe(DutyAct.StatusChanged),
            entry => entry.Reason.ShouldBeNull(),
            entry => entry.Actor.ShouldBe("system"),
            entry => Status(entry).ShouldBe("Overdue"));
        _story.History(Other).Select(entry => entry.Act).ShouldBe([DutyAct.Assigned, DutyAct.Updated]);
    }

    [Fact]
    public void A_report_that_makes_a_late_duty_done_is_read_after_the_day_that_made_it_late()
    {
        _story.Today = new DateOnly(2026, 7, 5);
        _story.Update(Duty, Reports.Done(new DateOnly(2026, 7, 4))).ShouldBeTaken();
        _story.History(Duty).Select(entry => entry.Act).ShouldBe([DutyAct.Assigned, DutyAct.StatusChanged, DutyAct.Updated]);
    }

    [Fact]
    public void What_a_correction_has_replaced_no_longer_stands()
    {
        _story.Update(Duty, Reports.Done(Start)).ShouldBeTaken();
        _story.Correct(Duty, _story.Events.Count, Reports.Started(80)).ShouldBeTaken();
        _story.History(Duty).Select(entry => (entry.Act, entry.Standing)).ShouldBe(
            [(DutyAct.Assigned, true), (DutyAct.Updated, false), (DutyAct.Corrected, true)]);
    }

    [Theory]
    [InlineData(1, 3, "8,9,10")]
    [InlineData(2, 3, "5,6,7")]
    [InlineData(4, 3, "1")]
    [InlineData(5, 3, "")]
    [InlineData(1, 200, "1,2,3,4,5,6,7,8,9,10")]
    [InlineData(0, 0, "10")]
    [InlineData(2_000_000_000, 200, "")]
    public void Pages_neither_repeat_nor_skip_an_entry(int page, int size, string marks)
    {
        var duty = _story.Duty(Duty) with { Trace = [.. Enumerable.Range(1, 10).Select(number => new TraceMark(number))] };
        string.Join(',', DutyHistory.Marks(duty, page, size).Select(mark => mark.Sequence)).ShouldBe(marks);
    }

    [Fact]
    public void Every_event_that_marks_a_duty_has_a_kind_of_history()
    {
        _story.Update(Duty, Reports.Done(Start)).ShouldBeTaken();
        _story.Verify(Duty).ShouldBeTaken();
        _story.Correct(Duty, 3, Reports.Started()).ShouldBeTaken();
        _story.Withdraw(Duty, _story.Events.Count).ShouldBeTaken();
        _story.History(Duty).Length.ShouldBe(5);
        HistoryKinds.All.Select(kind => kind.Type).ShouldBeUnique();
    }

    private static string? Status(DutyHistoryEntry entry) => entry.Facts.FirstOrDefault(fact => fact.Name == "status")?.Value;
}
