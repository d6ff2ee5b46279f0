using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>What is asked and decided about the deadlines of one unit's duties: a pure function of the duty and the dice.</summary>
internal sealed class DeadlineCourse(Dice dice, SimulatedDuty duty, DateOnly lastDay)
{
    private const double NotApplicableShare = 0.02;
    private const double AskedShare = 0.3;
    private const double EventShare = 0.05;

    private readonly string _unit = duty.Unit.Key.Code;

    /// <summary>True for the few duties that do not apply to the unit: nothing else becomes of them.</summary>
    public bool DoesNotApply =>
        !Told.About(duty.Unit.Key) && duty.Template.Area is "II.3" or "II.4" or "II.5" && duty.DueOn > lastDay.AddMonths(-6)
        && dice.Roll("not applicable", _unit, duty.Id) < NotApplicableShare;

    public IEnumerable<SimulatedAct> NotApplicable()
    {
        var asked = SimulatedDuty.WorkingDay(duty.StartsOn.AddDays(dice.Number(20, 60, "asks not to apply", _unit, duty.Id)));
        yield return new SimulatedRequest(
            asked, duty.Unit.Key, duty.Id, "asks not to apply", DutyRequestKind.NotApplicable, lastDay.AddMonths(13),
            dice.Pick(Remarks.NotApplicable, "why not applicable", _unit, duty.Id));
        yield return new SimulatedDecision(SimulatedDuty.WorkingDay(asked.AddDays(6)), duty.Unit.Key, duty.Id, "agrees", true, null);
    }

    /// <summary>A unit that will be late asks in time now and then; some requests still wait on the last day.</summary>
    /// <param name="doneOn">The day of the result, or null when there is none.</param>
    public IEnumerable<SimulatedAct> Extension(DateOnly? doneOn)
    {
        if (duty.DueOn is not { } due || doneOn <= due || Told.About(duty.Unit.Key) || dice.Roll("asks for time", _unit, duty.Id) >= AskedShare)
        {
            yield break;
        }

        var asked = SimulatedDuty.WorkingDay(due.AddDays(-dice.Number(3, 9, "asks before", _unit, duty.Id)));
        if (doneOn is null)
        {
            asked = SimulatedDuty.WorkingDay(lastDay.AddDays(-dice.Number(2, 9, "asks lately", _unit, duty.Id)));
        }

        yield return new SimulatedRequest(
            asked, duty.Unit.Key, duty.Id, "asks for time", DutyRequestKind.Extension, Later(asked, due).AddDays(30),
            dice.Pick(Remarks.MoreTime, "why more time", _unit, duty.Id));
        if (doneOn is not null)
        {
            var granted = dice.Roll("grants", _unit, duty.Id) < 0.7;
            yield return new SimulatedDecision(
                SimulatedDuty.WorkingDay(asked.AddDays(2)), duty.Unit.Key, duty.Id, "decides", granted, granted ? null : Remarks.NoMoreTime);
        }
    }

    /// <summary>A few units know of a protection term that ends in the coming months.</summary>
    public IEnumerable<SimulatedAct> Events()
    {
        if (duty.Template.Schedule.OnEvent is { Direction: TermDirection.Before } && duty.DueOn <= lastDay && dice.Roll("term ends", _unit, duty.Id) < EventShare)
        {
            var known = SimulatedDuty.WorkingDay(lastDay.AddDays(-dice.Number(10, 40, "known on", _unit, duty.Id)));
            yield return new SimulatedEvent(
                known, duty.Unit.Key, duty.Id, "term ends", duty.Plan, duty.Template.Id, lastDay.AddDays(dice.Number(55, 150, "ends on", _unit, duty.Id)));
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
