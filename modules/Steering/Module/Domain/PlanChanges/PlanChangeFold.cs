using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.History;

namespace BmnnHierarchy.Steering.Domain.PlanChanges;

/// <summary>Folds what amendments of a plan did to a unit's duties.</summary>
internal static class PlanChangeFold
{
    /// <summary>Null when the event is of another kind.</summary>
    public static SteeringState? Apply(SteeringState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (DutyAmended.Type, 1) => Amended(state, recorded, CanonicalJson.Read<DutyAmended>(recorded.Payload)),
        (DutyWithdrawnByPlan.Type, 1) => Withdrawn(state, recorded, CanonicalJson.Read<DutyWithdrawnByPlan>(recorded.Payload)),
        _ => null,
    };

    private static SteeringState Amended(SteeringState state, RecordedEvent recorded, DutyAmended amended)
    {
        state = state.MoveTo(amended.On, recorded.Sequence);
        var duty = state.Duties[amended.Duty] with { Area = amended.Area, AnnualReport = amended.AnnualReport, Core = amended.Core };
        if (amended.Redated)
        {
            duty = duty with { DueOn = amended.DueOn, DueSoonFrom = amended.DueSoonFrom, Terms = duty.Terms with { OriginalDueOn = null } };
        }

        return Put(state, duty, recorded);
    }

    /// <summary>A recurring assignment opens no more occurrences.</summary>
    private static SteeringState Withdrawn(SteeringState state, RecordedEvent recorded, DutyWithdrawnByPlan withdrawn)
    {
        state = state.MoveTo(withdrawn.On, recorded.Sequence);
        var duty = state.Duties[withdrawn.Duty] with { ByPlan = new PlanWithdrawal(withdrawn.On, withdrawn.Number) };
        return Put(state, duty, recorded) with { Recurring = state.Recurring.Remove(duty.Template) };
    }

    private static SteeringState Put(SteeringState state, Duty duty, RecordedEvent recorded) =>
        state with { Duties = state.Duties.With(duty.Mark(recorded.Sequence) with { Version = recorded.Sequence }) };
}
