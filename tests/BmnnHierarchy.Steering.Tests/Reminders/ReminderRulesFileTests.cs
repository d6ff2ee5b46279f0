using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Catalogue;

namespace BmnnHierarchy.Steering.Tests.Reminders;

public sealed class ReminderRulesFileTests
{
    private const string Step = """{"code":"late-7","moment":"daysAfter","days":7,"addressees":["unit","unitHead"],"validFrom":"2025-01-01","basis":"Quy chế","basisInEnglish":"Rules"}""";

    [Fact]
    public void The_shipped_ladder_tells_the_unit_its_head_the_standing_body_and_the_leader_in_turn() =>
        ReminderRulesFile.LoadEmbedded().Rules.Select(rule => (rule.Code, rule.Highest)).ShouldBe(
        [
            ("before-14", ReminderAddressee.Unit), ("before-7", ReminderAddressee.Unit), ("deadline", ReminderAddressee.Unit), ("late-1", ReminderAddressee.Unit),
            ("late-7", ReminderAddressee.UnitHead), ("late-15", ReminderAddressee.StandingBody), ("late-30", ReminderAddressee.ProvincialLeader),
        ]);

    [Fact]
    public void A_step_that_holds_is_read() => Read(Step).Rules.ShouldHaveSingleItem().Days.ShouldBe(7);

    [Theory]
    [InlineData("\"days\":7", "\"days\":0", "late-7: 0 days")]
    [InlineData("\"days\":7", "\"days\":400", "late-7: 400 days")]
    [InlineData("daysAfter", "onDeadline", "late-7: 7 days")]
    [InlineData("\"unit\",\"unitHead\"", "", "addressees")]
    [InlineData("\"unit\",\"unitHead\"", "\"unitHead\",\"unit\"", "addressees")]
    [InlineData("daysAfter", "workingDaysBefore", "nobody but the unit")]
    [InlineData("Quy chế", " ", "no basis")]
    [InlineData("\"validFrom\"", "\"validTo\":\"2025-01-01\",\"validFrom\"", "not after valid from")]
    [InlineData("daysAfter", "someday", "reminders.json")]
    public void A_step_that_breaks_a_rule_stops_the_start_and_names_it(string part, string instead, string problem) =>
        Should.Throw<ReferenceDataException>(() => Read(Step.Replace(part, instead, StringComparison.Ordinal))).Message.ShouldContain(problem);

    [Fact]
    public void Two_steps_of_one_day_are_refused_and_a_later_one_may_not_tell_fewer()
    {
        Should.Throw<ReferenceDataException>(() => Read(Step, Step.Replace("late-7", "other", StringComparison.Ordinal))).Message.ShouldContain("twice");
        var lower = Step.Replace("late-7", "late-9", StringComparison.Ordinal).Replace("\"days\":7", "\"days\":9", StringComparison.Ordinal)
            .Replace(",\"unitHead\"", "", StringComparison.Ordinal);
        Should.Throw<ReferenceDataException>(() => Read(Step, lower)).Message.ShouldContain("nobody lower");
    }

    [Fact]
    public void The_same_step_may_follow_itself_with_another_number_of_days()
    {
        var until = Step.Replace("\"validFrom\"", "\"validTo\":\"2027-01-01\",\"validFrom\"", StringComparison.Ordinal);
        var after = Step.Replace("2025-01-01", "2027-01-01", StringComparison.Ordinal).Replace("\"days\":7", "\"days\":5", StringComparison.Ordinal);
        Read(until, after).Rules.Length.ShouldBe(2);
    }

    private static ReminderRulesFile Read(params string[] steps) =>
        ReminderRulesFile.Read("reminders.json", $$"""{"name":"n","provenance":"p","rules":[{{string.Join(',', steps)}}]}""");
}
