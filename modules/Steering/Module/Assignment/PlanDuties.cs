using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Assignment;

/// <summary>The duties of a plan, unit by unit.</summary>
internal static class PlanDuties
{
    /// <summary>The units that the plan binds on the day, each with the assignments that bind it, in the plan's order.</summary>
    public static IReadOnlyList<(UnitKey Unit, AssignDuties Command)> Of(Plan plan, IUnitTree tree, DateOnly day) =>
    [
        .. plan.Templates
            .SelectMany(template => DutyBindings.BoundUnits(plan, template, tree, day).Select(unit => (unit.Key, template.Id)))
            .GroupBy(bound => bound.Key, bound => bound.Id)
            .Select(bound => (bound.Key, Command(plan.Code, bound.Key, [.. bound]))),
    ];

    /// <summary>The id follows from what is assigned to whom: a repetition is the same command, another plan's text another one.</summary>
    private static AssignDuties Command(string plan, UnitKey unit, string[] templates) =>
        new($"assign-{Digest.OfText($"{plan} {unit} {string.Join(' ', templates)}").ToString()[..32]}", plan, [.. templates]);
}
