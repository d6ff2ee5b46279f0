using System.Globalization;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Which units issue a plan of their own, and how the told communes break a duty down.</summary>
internal sealed class BreakdownCourse(Dice dice, SimulatedProvince province)
{
    private const double PlanShare = 0.74;

    private static readonly (string Text, string Owner, int DaysBeforeEnd, bool Done)[] Parts =
    [
        ("Rà soát, lập danh mục tài liệu phải bàn giao", "Văn phòng HĐND và UBND", 60, true),
        ("Làm việc với người đã chuyển công tác, nghỉ hưu còn giữ tài liệu", "Công an xã", 30, true),
        ("Lập biên bản bàn giao, lưu hồ sơ", "Văn thư, lưu trữ", 5, false),
    ];

    /// <summary>The acts of one unit, in order of time.</summary>
    public IEnumerable<SimulatedAct> Acts(Unit unit, IEnumerable<DutyView> duties) =>
        Plans(unit).Concat(duties.Where(duty => duty.Template is "HP-III.7.4" && Told.About(unit.Key)).SelectMany(duty => Subtasks(unit, duty)))
            .Where(act => act.On <= province.LastDay).OrderBy(act => act.On);

    private IEnumerable<SimulatedAct> Plans(Unit unit)
    {
        if (dice.Roll("own plan", unit.Key.Code) >= PlanShare && !Told.About(unit.Key))
        {
            yield break;
        }

        var on = SimulatedDuty.WorkingDay(province.AssignedOn.AddDays(dice.Number(6, 55, "own plan on", unit.Key.Code)));
        var number = string.Create(CultureInfo.InvariantCulture, $"{on.DayOfYear + dice.Number(1, 9, "own plan number", unit.Key.Code)}/KH-{Paper.IssuerOf(unit)}");
        yield return new SimulatedUnitAct(on, unit.Key, "plan", "issued", async (grain, id, stop) =>
            (await grain.IssueUnitPlanAsync(new IssueUnitPlan(id, province.Plan.Code, number, on), stop)).Refused);
    }

    private IEnumerable<SimulatedAct> Subtasks(Unit unit, DutyView duty)
    {
        var end = duty.DueOn ?? province.LastDay;
        var begun = SimulatedDuty.WorkingDay(end.AddDays(-75));
        foreach (var ((text, owner, before, done), place) in Parts.Select((part, place) => (part, place + 1)))
        {
            var input = new SubtaskInput(text, owner, end.AddDays(-before));
            var subtask = string.Create(CultureInfo.InvariantCulture, $"s{place}");
            yield return new SimulatedUnitAct(begun, unit.Key, duty.Id, "part " + subtask, async (grain, id, stop) =>
                (await grain.AddSubtaskAsync(new AddSubtask(id, duty.Id, null, input), stop)).Refused);
            if (done)
            {
                var on = SimulatedDuty.WorkingDay(end.AddDays(3 - before));
                yield return new SimulatedUnitAct(on, unit.Key, duty.Id, "done " + subtask, async (grain, id, stop) =>
                    (await grain.MarkSubtaskAsync(new MarkSubtask(id, duty.Id, null, subtask, on), stop)).Refused);
            }
        }
    }
}
