using BmnnHierarchy.Analysis.Outlooks;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis.Tests.Scoring;

public sealed class OutlookTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly UnitKey Province = UnitKey.FromCode("31");

    [Fact]
    public void A_duty_whose_turn_comes_after_its_deadline_will_be_late()
    {
        // Two done in 60 days and one more: a duty every 20 days.
        var outlook = Of(Done("a", -10), Done("b", -50), Open("c", 19), Open("d", 40), Open("e", 59));

        outlook.Units.ShouldHaveSingleItem().Late.Select(late => (late.Duty, late.ExpectedOn)).ShouldBe([("c", Today.AddDays(20)), ("e", Today.AddDays(60))]);
    }

    [Fact]
    public void Overdue_duties_come_first_and_are_not_forecast()
    {
        var outlook = Of(Done("a", -10), Open("late", -5), Open("next", 59));

        outlook.Units.ShouldHaveSingleItem().Late.ShouldHaveSingleItem().ExpectedOn.ShouldBe(Today.AddDays(60));
    }

    [Fact]
    public void A_unit_that_did_nothing_is_taken_to_do_one_duty_in_the_window() =>
        Of(Open("a", 60), Open("b", 60)).Units.ShouldHaveSingleItem().Late.Select(late => late.Duty).ShouldBe(["b"]);

    [Fact]
    public void What_is_due_after_the_horizon_is_not_forecast() => Of(Open("a", 61)).Units.ShouldBeEmpty();

    [Fact]
    public void The_forecast_of_a_horizon_ago_is_held_against_what_happened()
    {
        // On that day nothing was done: one duty in 60 days. The first is foreseen in time, the others late; one of these was not.
        var record = Of(
            Due("a", due: -1, done: -1), Due("b", due: -20, done: -2), Due("c", due: -5, done: -6)).Past!;

        record.ShouldBe(new ForecastRecord(Today.AddDays(-60), Foreseen: 3, Right: 1, Late: 1, Duties: 3));
    }

    [Fact]
    public void Without_a_past_there_is_no_record() => Of(Open("a", 10)).Past.ShouldBeNull();

    [Fact]
    public void Bottlenecks_are_sorted_by_all_days_overdue_together()
    {
        var outlook = OutlookRule.Of(Province, Today,
        [
            Open("a", -10) with { Lead = "Sở Nội vụ" }, Open("b", -10) with { Lead = "Sở Nội vụ", Unit = UnitKey.FromCode("31-2") }, Open("c", -15) with { Lead = "Công an" },
        ]);

        outlook.Leads.Select(lead => (lead.Key, lead.Overdue, lead.Units, lead.Days, lead.Longest)).ShouldBe([("Sở Nội vụ", 2, 2, 20L, 10), ("Công an", 1, 1, 15L, 15)]);
    }

    private static Outlook Of(params ForecastInput[] duties) => OutlookRule.Of(Province, Today, duties);

    private static ForecastInput Open(string duty, int due) => new(UnitKey.FromCode("31-1"), duty, "p", "t", "lead", "p I", Today.AddDays(due), null);

    private static ForecastInput Done(string duty, int done) => Due(duty, due: done, done);

    private static ForecastInput Due(string duty, int due, int done) => Open(duty, due) with { DoneOn = Today.AddDays(done) };
}
