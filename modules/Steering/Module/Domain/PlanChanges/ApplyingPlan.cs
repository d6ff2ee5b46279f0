using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Steering.Domain.PlanChanges;

/// <summary>What a plan in force asks of a unit, against what the unit has. Nothing to do where they agree.</summary>
internal static class ApplyingPlan
{
    public static Result<Decision> Decide(SteeringState state, ApplyPlan command, Unit? unit, Circumstances circumstances)
    {
        if (unit is null)
        {
            return Refusal.Of(SteeringRefusals.UnitUnknown, "unit");
        }

        if (circumstances.Plans.Find(command.Plan) is not { } plan)
        {
            return Refusal.Of(SteeringRefusals.PlanUnknown, "plan");
        }

        var day = circumstances.DayFor(state);
        var binding = unit.InForce.Contains(day)
            ? plan.Templates.Where(template => DutyBindings.Binds(plan, template, unit, day)).ToDictionary(template => template.Id, StringComparer.Ordinal)
            : [];
        var moved = command.Revision == 0 ? [] : Moved(state, command, plan, binding, day, circumstances).ToList();
        var held = state.Duties.Values.Where(duty => duty.Plan == plan.Code && duty.Terms.Event is null).Select(duty => duty.Template).ToHashSet(StringComparer.Ordinal);
        var opened = binding.Values.Where(template => !held.Contains(template.Id))
            .SelectMany(template => Occurrences.OnAssignment(plan, template, day, circumstances))
            .Select(assigned => assigned.ToEvent())
            .ToList();
        if (moved.Count + opened.Count == 0)
        {
            return Decision.Nothing;
        }

        var earlier = Occurrences.OpenedBy(state, day, circumstances).Select(assigned => assigned.ToEvent());
        return new Decision([.. earlier, .. moved, .. opened]);
    }

    /// <summary>What becomes of the plan's open duties. Those that an event opened run their course.</summary>
    private static IEnumerable<NewEvent> Moved(
        SteeringState state, ApplyPlan command, Plan plan, Dictionary<string, DutyTemplate> binding, DateOnly day, Circumstances circumstances)
    {
        foreach (var duty in state.Duties.Values.Where(duty => duty.Plan == plan.Code && !duty.IsDone && duty.ByPlan is null && duty.Terms.Event is null))
        {
            if (!binding.TryGetValue(duty.Template, out var template) || (duty.Occurrence is null) != (template.Schedule.Recurrence is null))
            {
                yield return new DutyWithdrawnByPlan(day, duty.Id, command.Revision, command.Number ?? plan.Number).ToEvent();
            }
            else if (command.Changed.Contains(template.Id) || duty.Area != template.Area || duty.AnnualReport != template.AnnualReport)
            {
                yield return Amended(duty, command, plan, template, day, circumstances).ToEvent();
            }
        }
    }

    private static DutyAmended Amended(Duty duty, ApplyPlan command, Plan plan, DutyTemplate template, DateOnly day, Circumstances circumstances)
    {
        var redated = command.Redated.Contains(template.Id);
        var now = redated ? DueNow(duty, plan, template, day, circumstances) : (duty.DueOn, duty.DueSoonFrom);
        return new DutyAmended(
            day, duty.Id, command.Revision, command.Number ?? plan.Number, template.Area, template.AnnualReport, redated, now.DueOn, now.DueSoonFrom, template.Core);
    }

    private static (DateOnly? DueOn, DateOnly? DueSoonFrom) DueNow(Duty duty, Plan plan, DutyTemplate template, DateOnly day, Circumstances circumstances)
    {
        var assigned = Series.Of(plan, template, circumstances) is { } series && OccurrencePeriod.TryParse(duty.Occurrence, out var period)
            ? series.In(period.Value, day)
            : Occurrences.OnAssignment(plan, template, day, circumstances).FirstOrDefault();
        return assigned is null ? (duty.DueOn, duty.DueSoonFrom) : (assigned.DueOn, assigned.DueSoonFrom);
    }
}
