using System.Collections.Immutable;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Steering.Tests.Reminders;

/// <summary>What holds for every deadline and every ladder that reference data may carry.</summary>
public sealed class ReminderLadderProperties
{
    private static readonly Arbitrary<DateOnly> Deadlines =
        Gen.Choose(0, 900).Select(offset => new DateOnly(2025, 3, 1).AddDays(offset)).ToArbitrary();

    [Fact]
    public void No_duty_is_reminded_of_before_its_first_step() => Prop.ForAll(Deadlines, deadline =>
    {
        var lastWorked = Enumerable.Range(0, 30).Select(days => deadline.AddDays(-days)).First(UnitStory.Calendar.IsWorkingDay);
        var first = UnitStory.Calendar.WorkingDaysBefore(lastWorked, 14);
        return Standing(Ladders.Shipped, deadline, first)?.Step.Code == "before-14"
            && Enumerable.Range(1, 200).All(days => Standing(Ladders.Shipped, deadline, first.AddDays(-days)) is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Escalation_never_goes_down_while_the_duty_is_overdue_whatever_rules_come_into_force() => Prop.ForAll(
        Deadlines, LaterRules(), (deadline, rules) =>
        {
            var ladder = new ReminderLadder(rules, UnitStory.Calendar);
            var climbed = Enumerable.Range(-30, 120).Select(days => (int?)Standing(ladder, deadline, deadline.AddDays(days))?.Highest ?? -1).ToList();
            return climbed.Zip(climbed.Skip(1)).All(pair => pair.First <= pair.Second);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Lists_and_marks_are_one_definition_whoever_is_on_a_list_stands_so_high() => Prop.ForAll(
        Deadlines, LaterRules(), Gen.Choose(1, 90).ToArbitrary(), (deadline, rules, late) =>
        {
            var ladder = new ReminderLadder(rules, UnitStory.Calendar);
            var day = deadline.AddDays(late);
            var highest = Standing(ladder, deadline, day)?.Highest;
            return Enum.GetValues<ReminderAddressee>().All(addressee =>
                ladder.ToldBy(addressee, day).Any(range => range.From <= deadline && deadline <= range.To) == (late >= 1 && highest >= addressee && IsTold(ladder, deadline, late, addressee)));
        }).QuickCheckThrowOnFailure();

    private static ReminderStanding? Standing(ReminderLadder ladder, DateOnly deadline, DateOnly day) =>
        ladder.StandingOf(day > deadline ? DutyStatus.Overdue : DutyStatus.NotDue, deadline, day);

    /// <summary>Before the first step after a deadline nothing has been told of its being missed.</summary>
    private static bool IsTold(ReminderLadder ladder, DateOnly deadline, int late, ReminderAddressee addressee) =>
        ladder.RulesFor(deadline).Any(rule => rule.Moment is ReminderMoment.DaysAfter && rule.Days <= late && rule.Highest >= addressee);

    /// <summary>The shipped ladder until a day, and from it another with steps sooner or later.</summary>
    private static Arbitrary<ImmutableArray<ReminderRule>> LaterRules() => (
        from change in Gen.Choose(0, 900)
        from shift in Gen.Choose(-5, 20)
        let day = new DateOnly(2025, 3, 1).AddDays(change)
        let shipped = Ladders.Shipped.RulesFor(new DateOnly(2026, 1, 1))
        select (ImmutableArray<ReminderRule>)
        [
            .. shipped.Select(rule => rule with { ValidTo = day }),
            .. shipped.Select(rule => rule with { ValidFrom = day, Days = rule is { Moment: ReminderMoment.DaysAfter, Days: > 1 } ? rule.Days + shift : rule.Days }),
        ]).ToArbitrary();
}
