using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Plans;

/// <summary>Which units an assignment of a plan binds on a day.</summary>
public static class DutyBindings
{
    /// <summary>Units of the province, in force on the day, of a bound kind or named as a body; in the order of the tree.</summary>
    public static IEnumerable<Unit> BoundUnits(Plan plan, DutyTemplate template, IUnitTree tree, DateOnly day) =>
        tree.Children(UnitKey.Parse(plan.Province), day).Where(unit => Binds(plan, template, unit, day));

    /// <remarks>
    /// The province plan reaches the bodies and communes directly below the province. Districts ended on 01/07/2025:
    /// a duty given to them binds the communes, their successors, from the day the communes are in force.
    /// </remarks>
    public static bool Binds(Plan plan, DutyTemplate template, Unit unit, DateOnly day) =>
        unit.Parent?.ToString() == plan.Province
        && unit.InForce.Contains(day)
        && (template.Binding.Kinds.Contains(unit.Kind.ToString())
            || (unit.Kind.IsCommuneLevel() && template.Binding.Kinds.Contains(nameof(UnitKind.FormerDistrict)))
            || (unit.BodyCode is { } body && template.Binding.Bodies.Contains(body)));
}
