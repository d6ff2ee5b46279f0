using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>A province with its plan: when it is assigned, when years open, and what becomes of the duties that units have.</summary>
internal sealed class SimulatedProvince
{
    private const int DaysFromIssueToAssignment = 2;

    private readonly Dice _dice;
    private readonly Characters _characters;
    private readonly HashSet<(UnitKey, string)> _known = [];

    public SimulatedProvince(Dice dice, Plan plan, IUnitTree tree, DateOnly lastDay)
    {
        (_dice, Plan, LastDay) = (dice, plan, lastDay);
        Key = UnitKey.Parse(plan.Province);
        Units = tree.Children(Key, lastDay);
        _characters = new Characters(dice, plan, Units);
        AssignedOn = SimulatedDuty.WorkingDay(Later(plan.IssuedOn.AddDays(DaysFromIssueToAssignment), Units.Max(u => u.InForce.From)));
    }

    public Plan Plan { get; }

    public UnitKey Key { get; }

    public IReadOnlyList<Unit> Units { get; }

    public DateOnly LastDay { get; }

    /// <summary>Soon after the plan was issued, when all of today's units are there: closed units get no duties here.</summary>
    public DateOnly AssignedOn { get; }

    /// <summary>Days on which units get duties: the plan is assigned, a reporting year opens.</summary>
    public IEnumerable<DateOnly> DaysOfNewDuties()
    {
        var openings = Plan.Templates.Select(t => t.Schedule).Where(s => s.Recurrence is not null)
            .Select(s => (s.Recurrence, s.Opens)).Distinct()
            .SelectMany(s => OpeningsOf(Recurrence.Parse(s.Recurrence!), OccurrenceOpening.Parse(s.Opens)))
            .Where(day => day > AssignedOn);
        return openings.Prepend(AssignedOn).Where(day => day <= LastDay).Distinct().Order();
    }

    private IEnumerable<DateOnly> OpeningsOf(Recurrence recurrence, OccurrenceOpening opening)
    {
        for (var period = recurrence.FirstDueFrom(AssignedOn); opening.OpensOn(period, recurrence.DueIn(period)) is var day && day <= LastDay; period = period.Next)
        {
            yield return day;
        }
    }

    /// <summary>What becomes of the duties that the unit did not have before.</summary>
    public IEnumerable<SimulatedAct> ActsAbout(Unit unit, IEnumerable<DutyView> duties) =>
        duties.Where(duty => duty.Plan == Plan.Code && _known.Add((unit.Key, duty.Id))).SelectMany(duty => ActsAbout(unit, duty));

    private IEnumerable<SimulatedAct> ActsAbout(Unit unit, DutyView duty)
    {
        var template = Plan.Templates.Single(t => t.Id == duty.Template);
        var simulated = SimulatedDuty.Of(unit, duty, template, AssignedOn);
        return new DutyCourse(_dice, simulated, _characters.Of(unit), LastDay).Acts();
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
