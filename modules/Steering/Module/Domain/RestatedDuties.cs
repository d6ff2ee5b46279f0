using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering.Domain.Breakdown;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// What was put on record after a day about what had been reported, achieved or issued by that day: results and the unit's own
/// plans reported late, corrections, withdrawals. Verdicts, extensions and new duties are acts of their own day and stay out.
/// </summary>
internal sealed class RestatedDuties(UnitKey unit, DateOnly day, RestatingRules rules) : RestatedDay<SteeringState>(SteeringFold.Instance, day)
{
    private readonly bool _everyFacet = rules >= RestatingRules.EveryFacet;

    /// <summary>Claims that stand and go back to a report after the day.</summary>
    private readonly HashSet<long> _reportedLater = [];

    protected override SteeringState With(SteeringState state, RecordedEvent later) => later.Type switch
    {
        DutyUpdated.Type when CanonicalJson.Read<DutyUpdated>(later.Payload) is { Report.DoneOn: { } done } updated
            && done <= Day && state.Duties.ContainsKey(updated.Duty) => Reported(state, later),
        UpdateCorrected.Type => Corrected(state, later, CanonicalJson.Read<UpdateCorrected>(later.Payload)),
        UpdateWithdrawn.Type when CanonicalJson.Read<UpdateWithdrawn>(later.Payload) is var withdrawn
            && Stands(state, withdrawn.Duty, withdrawn.Update) => Folded(state, later),
        UnitPlanIssued.Type or UnitPlanWithdrawn.Type when _everyFacet => Folded(state, later),
        _ => state,
    };

    protected override Contribution ContributionOf(SteeringState state) =>
        SteeringContribution.Of(unit, state with { UnitPlans = state.UnitPlans.RemoveAll(plan => plan.IssuedOn > Day) }, 0);

    /// <summary>
    /// A correction may move a result into the time up to the day, or out of it: then what was reported by the day was
    /// unfinished work, and what was reported later is not about the day.
    /// </summary>
    private SteeringState Corrected(SteeringState state, RecordedEvent later, UpdateCorrected corrected)
    {
        var isDone = corrected.Report.DoneOn is { } done && done <= Day;
        if (!Stands(state, corrected.Duty, corrected.Update))
        {
            return _everyFacet && isDone && state.Duties.ContainsKey(corrected.Duty)
                ? Reported(state, As(new DutyUpdated(corrected.On, corrected.Duty, corrected.Report).ToEvent()))
                : state;
        }

        var wasReportedLater = _reportedLater.Remove(corrected.Update);
        return (isDone || !_everyFacet, wasReportedLater) switch
        {
            (true, true) => Reported(state, later),
            (true, false) => Folded(state, later),
            (false, true) => Folded(state, As(new UpdateWithdrawn(corrected.On, corrected.Duty, corrected.Update).ToEvent())),
            (false, false) => Folded(state, As((corrected with { Report = corrected.Report with { DoneOn = null } }).ToEvent())),
        };

        RecordedEvent As(NewEvent other) => later with { Type = other.Type, Version = other.Version, Payload = other.Payload };
    }

    private SteeringState Reported(SteeringState state, RecordedEvent later)
    {
        _reportedLater.Add(later.Sequence);
        return Folded(state, later);
    }

    /// <summary>An act of a later day does not move the day.</summary>
    private static SteeringState Folded(SteeringState state, RecordedEvent later) => SteeringFold.Instance.Apply(state, later) with
    {
        AsOf = state.AsOf, LastEventAt = state.LastEventAt, LastReportOn = state.LastReportOn,
    };

    private static bool Stands(SteeringState state, string duty, long update) => state.Duties.TryGetValue(duty, out var known) && known.Stands(update);
}
