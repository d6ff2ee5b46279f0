using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.History;

namespace BmnnHierarchy.Steering.Domain.Breakdown;

/// <summary>Folds events about sub-tasks into their duties, and those about the unit's own plans into its state.</summary>
internal static class BreakdownFold
{
    /// <summary>The state after the event; null when it is about something else.</summary>
    public static SteeringState? Apply(SteeringState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (SubtaskAdded.Type, 1) when CanonicalJson.Read<SubtaskAdded>(recorded.Payload) is var added =>
            Act(state, recorded, added.On, added.Duty, parts => new DutyBreakdown(parts.Subtasks.Add(new Subtask(added.Subtask, added.Input, null)), parts.Ever + 1)),
        (SubtaskChanged.Type, 1) when CanonicalJson.Read<SubtaskChanged>(recorded.Payload) is var changed =>
            Act(state, recorded, changed.On, changed.Duty, parts => parts.With(Found(parts, changed.Subtask, recorded) with { Input = changed.Input })),
        (SubtaskMarked.Type, 1) when CanonicalJson.Read<SubtaskMarked>(recorded.Payload) is var marked =>
            Act(state, recorded, marked.On, marked.Duty, parts => parts.With(Found(parts, marked.Subtask, recorded) with { DoneOn = marked.DoneOn })),
        (SubtaskWithdrawn.Type, 1) when CanonicalJson.Read<SubtaskWithdrawn>(recorded.Payload) is var withdrawn =>
            Act(state, recorded, withdrawn.On, withdrawn.Duty, parts => parts with { Subtasks = parts.Subtasks.Remove(Found(parts, withdrawn.Subtask, recorded)) }),
        (SubtasksOrdered.Type, 1) when CanonicalJson.Read<SubtasksOrdered>(recorded.Payload) is var ordered =>
            Act(state, recorded, ordered.On, ordered.Duty, parts => parts with { Subtasks = [.. ordered.Subtasks.Select(id => Found(parts, id, recorded))] }),
        (UnitPlanIssued.Type, 1) when CanonicalJson.Read<UnitPlanIssued>(recorded.Payload) is var issued =>
            state.MoveTo(issued.On, recorded.Sequence) is var moved
                ? moved with { UnitPlans = moved.UnitPlans.Add(new UnitPlan(issued.Plan, issued.Number, issued.IssuedOn, issued.Revision)) }
                : null,
        (UnitPlanWithdrawn.Type, 1) when CanonicalJson.Read<UnitPlanWithdrawn>(recorded.Payload) is var gone =>
            state.MoveTo(gone.On, recorded.Sequence) is var moved
                ? moved with { UnitPlans = moved.UnitPlans.RemoveAll(plan => plan.Plan == gone.Plan && plan.Revision == gone.Revision) }
                : null,
        _ => null,
    };

    private static SteeringState Act(SteeringState state, RecordedEvent recorded, DateOnly on, string id, Func<DutyBreakdown, DutyBreakdown> change)
    {
        var moved = state.MoveTo(on, recorded.Sequence);
        var duty = moved.Duties[id];
        duty = duty.Mark(recorded.Sequence) with { Version = recorded.Sequence, Breakdown = change(duty.Breakdown) };
        return moved with { Duties = moved.Duties.With(duty) };
    }

    private static Subtask Found(DutyBreakdown parts, string id, RecordedEvent recorded) => parts.Find(id)
        ?? throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} names sub-task {id}, which does not stand.");
}
