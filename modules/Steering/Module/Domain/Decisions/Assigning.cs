using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Domain.Decisions;

internal static class Assigning
{
    public static Result<Decision> Decide(SteeringState state, AssignDuties command, Unit? unit, Circumstances circumstances)
    {
        var day = circumstances.DayFor(state);
        if (CommandIds.Check(command.CommandId) is { } malformed)
        {
            return malformed;
        }

        if (unit is null)
        {
            return Refusal.Of(SteeringRefusals.UnitUnknown, "unit");
        }

        if (!unit.InForce.Contains(day))
        {
            return Refusal.Of(SteeringRefusals.UnitNotInForce, "unit", Days.Text(day < unit.InForce.From ? unit.InForce.From : unit.InForce.To!.Value));
        }

        if (command.Plan is null || circumstances.Plans.Find(command.Plan) is not { } plan)
        {
            return Refusal.Of(SteeringRefusals.PlanUnknown, "plan");
        }

        return command.Templates.IsDefault ? Decision.Nothing : Open(state, command, plan, unit, day, circumstances);
    }

    private static Result<Decision> Open(SteeringState state, AssignDuties command, Plan plan, Unit unit, DateOnly day, Circumstances circumstances)
    {
        var held = state.Duties.Values.Where(duty => duty.Terms.Event is null).Select(duty => duty.Template).ToHashSet(StringComparer.Ordinal);
        var opened = new List<DutyAssigned>();
        foreach (var id in command.Templates.Distinct())
        {
            if (id is null || circumstances.Plans.FindTemplate(plan.Code, id) is not { } template)
            {
                return Refusal.Of(SteeringRefusals.TemplateUnknown, "templates", id ?? string.Empty);
            }

            if (!DutyBindings.Binds(plan, template, unit, day))
            {
                return Refusal.Of(SteeringRefusals.TemplateDoesNotBindUnit, "templates", id);
            }

            if (!held.Contains(id))
            {
                opened.AddRange(Occurrences.OnAssignment(plan, template, day, circumstances));
            }
        }

        if (opened.Count == 0)
        {
            return Decision.Nothing;
        }

        var earlier = Occurrences.OpenedBy(state, day, circumstances);
        return new Decision([.. earlier.Concat(opened).Select(assigned => assigned.ToEvent())]);
    }
}
