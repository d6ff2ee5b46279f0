using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>What becomes of one duty at one unit: a pure function of the duty, the unit's character and the dice.</summary>
internal sealed class DutyCourse(Dice dice, SimulatedDuty duty, Character character, DateOnly lastDay)
{
    private const double CorrectedShare = 0.012;
    private const double RejectedShare = 0.03;
    private const double ReturnedShare = 0.5;
    private const double SeveralPapersShare = 0.3;
    private const int MostDaysLate = 24;

    private readonly string _unit = duty.Unit.Key.Code;
    private readonly DeadlineCourse _deadline = new(dice, duty, lastDay);

    /// <summary>The acts up to the last day, in order of time.</summary>
    public IEnumerable<SimulatedAct> Acts() =>
        (_deadline.DoesNotApply ? _deadline.NotApplicable() : All().Concat(_deadline.Events())).Where(act => act.On <= lastDay).OrderBy(act => act.On);

    private IEnumerable<SimulatedAct> All() => Told.FateOf(duty.Unit.Key, duty.Template.Id) switch
    {
        ToldFate.Untouched => [],
        ToldFate.UnderWay => [Progress(Between(Deadline, 0.6), 60)],
        ToldFate.DoneUnchecked => [Result(InTime(0.9, 0.97), "done")],
        _ when duty.DueOn is null => Asked(),
        _ when IsLeftUndone => Undone(),
        _ => Done(),
    };

    private DateOnly Deadline => duty.DueOn ?? lastDay;

    private bool IsLeftUndone => character.Forgotten == duty.Template.Id || Roll("undone") < character.UndoneShare;

    /// <summary>A request has no deadline: the body invited lets hear from it or not.</summary>
    private IEnumerable<SimulatedAct> Asked() => Roll("answers") < 0.6 ? [Progress(Between(lastDay, 0.5), 50)] : [];

    private IEnumerable<SimulatedAct> Undone() =>
        (Roll("begun") < 0.5 ? [Progress(Between(Deadline, 0.3 + (0.6 * Roll("begun when"))), Tens(2, 7))] : Enumerable.Empty<SimulatedAct>())
            .Concat(_deadline.Extension(null));

    private IEnumerable<SimulatedAct> Done()
    {
        var (earliest, latest) = duty.Template.Kind switch
        {
            DutyKind.Reporting => (0.93, 1.0),
            DutyKind.Obligation => (0.25, 0.95),
            _ => (0.45, 0.98),
        };
        var done = Roll("late") < character.LateShare && !Told.About(duty.Unit.Key) ? Late() : InTime(earliest, latest);
        if (Roll("progress") < character.ProgressShare)
        {
            yield return Progress(Between(done, 0.4 + (0.4 * Roll("progress when"))), Tens(2, 8));
        }

        foreach (var act in _deadline.Extension(done))
        {
            yield return act;
        }

        var result = Result(done, "done");
        yield return result;
        var reported = result.On;
        if (Roll("corrected") < CorrectedShare)
        {
            reported = Days(reported, 2, 6, "corrected after");
            yield return new SimulatedCorrection(
                reported, duty.Unit.Key, duty.Id, "corrected", Report(done, "corrected"), Remarks.WrongNumber);
        }

        foreach (var act in Checked(reported, done))
        {
            yield return act;
        }
    }

    private IEnumerable<SimulatedAct> Checked(DateOnly reported, DateOnly done)
    {
        if (Roll("checked") >= character.VerifiedShare)
        {
            yield break;
        }

        var day = Days(reported, 4, 35, "checked after");
        if (Roll("rejected") >= RejectedShare)
        {
            yield return new SimulatedCheck(day, duty.Unit.Key, duty.Id, "checked", Verification.Confirmed, null);
            yield break;
        }

        var verdict = Roll("returned") < ReturnedShare ? Verification.NeedsMore : Verification.Rejected;
        yield return new SimulatedCheck(
            day, duty.Unit.Key, duty.Id, "rejected", verdict, dice.Pick(Remarks.Rejections, "rejection", _unit, duty.Id));
        if (Roll("again") < 0.7)
        {
            var again = Days(day, 6, 20, "again after");
            yield return new SimulatedReport(again, duty.Unit.Key, duty.Id, "again", Report(done, "again"));
            yield return new SimulatedCheck(Days(again, 4, 15, "checked again"), duty.Unit.Key, duty.Id, "checked again", Verification.Confirmed, null);
        }
    }

    private SimulatedReport Progress(DateOnly on, int percent) => new(
        on, duty.Unit.Key, duty.Id, "progress", new DutyReport(percent, null, null, Remark(Remarks.UnderWay, 0.5, "progress")));

    /// <summary>Reported on the day of the result or a few days later.</summary>
    private SimulatedReport Result(DateOnly done, string step) =>
        new(Days(done, 0, 3, "reported after"), duty.Unit.Key, duty.Id, step, Report(done, step));

    private DutyReport Report(DateOnly done, string step) =>
        new(100, done, null, Remark(Remarks.Done, 0.2, step), Papers(done, step));

    /// <summary>The document that shows the result, and now and then the letter it was sent with.</summary>
    private ImmutableArray<Evidence> Papers(DateOnly done, string step)
    {
        var paper = Paper.For(duty, done, dice, step);
        return Roll("papers " + step) < SeveralPapersShare
            ? [paper, Paper.LetterFor(duty, done)]
            : [paper];
    }

    private string? Remark(string[] remarks, double share, string step) =>
        Roll("remarks " + step) < share ? dice.Pick(remarks, "remark " + step, _unit, duty.Id) : null;

    /// <summary>A working day in the given part of the time the duty leaves, not after the deadline.</summary>
    private DateOnly InTime(double earliest, double latest)
    {
        var day = Between(Deadline, earliest + ((latest - earliest) * Roll("done when")));
        while (day > Deadline)
        {
            day = day.AddDays(-1);
        }

        return day;
    }

    /// <summary>After the deadline, and reported by now when the deadline has passed: these units are slow, not silent.</summary>
    private DateOnly Late()
    {
        var latest = Math.Max(1, Math.Min(MostDaysLate, lastDay.DayNumber - Deadline.DayNumber - 7));
        return SimulatedDuty.WorkingDay(Deadline.AddDays(dice.Number(1, latest, "days late", _unit, duty.Id)));
    }

    /// <summary>The working day at a part (0 to 1) of the time from the start of the duty to a day.</summary>
    private DateOnly Between(DateOnly end, double part)
    {
        var days = Math.Max(0, end.DayNumber - duty.StartsOn.DayNumber - 1);
        return SimulatedDuty.WorkingDay(duty.StartsOn.AddDays(1 + (int)(days * part)));
    }

    private DateOnly Days(DateOnly after, int from, int to, string question) =>
        SimulatedDuty.WorkingDay(after.AddDays(dice.Number(from, to, question, _unit, duty.Id)));

    private int Tens(int from, int to) => 10 * dice.Number(from, to, "percent", _unit, duty.Id);

    private double Roll(string question) => dice.Roll(question, _unit, duty.Id);
}
