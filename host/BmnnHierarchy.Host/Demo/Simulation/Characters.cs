using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// Gives each unit of a province its character: most do their duties in time, some do a few late, about one in seven has
/// something overdue, and of these a handful have much.
/// </summary>
internal sealed class Characters
{
    private const int Struggling = 3;
    private const int Slow = 9;
    private const int WithSomethingUndone = 20;

    private readonly Dice _dice;
    private readonly Plan _plan;
    private readonly List<Unit> _behind;

    public Characters(Dice dice, Plan plan, IEnumerable<Unit> units)
    {
        (_dice, _plan) = (dice, plan);
        _behind =
        [
            .. units
                .Where(u => u.Kind.IsCommuneLevel() || u.Kind is UnitKind.StateEnterprise or UnitKind.Department)
                .Where(u => !Told.About(u.Key))
                .OrderBy(u => dice.Roll("behind", u.Key.Code))
                .Take(WithSomethingUndone),
        ];
    }

    public Character Of(Unit unit)
    {
        var code = unit.Key.Code;
        var place = _behind.FindIndex(u => u.Key == unit.Key);
        var (late, undone) = place switch
        {
            >= 0 and < Struggling => (0.25, 0.40),
            >= 0 and < Slow => (0.30, 0.12),
            >= 0 => (0.20, 0.0),
            _ => (0.16 * _dice.Roll("late", code), 0.0),
        };
        return new Character(late, undone, place >= Struggling ? Forgotten(code) : null, 0.15 + (0.25 * _dice.Roll("progress", code)), 0.2 + (0.5 * _dice.Roll("verified", code)));
    }

    /// <summary>Any of the assignments that bind kinds of units; every second time the one that is easiest to forget, the handover or the report.</summary>
    private string Forgotten(string code)
    {
        var common = _plan.Templates.Where(t => !t.Binding.Kinds.IsEmpty).ToList();
        var easy = common.Where(t => t.AnnualReport || t.Schedule.DueOn is { } due && due.Month == 6).ToList();
        return _dice.Pick(easy.Count > 0 && _dice.Roll("easy", code) < 0.5 ? easy : common, "forgotten", code).Id;
    }
}
