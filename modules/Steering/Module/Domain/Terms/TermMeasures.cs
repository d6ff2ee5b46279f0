using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>Figures about deadlines. Each is left out while there is nothing to count, as it was before it was introduced.</summary>
internal static class TermMeasures
{
    public static IEnumerable<KeyedMeasure> Of(SteeringState state)
    {
        var granted = state.Duties.Values.Sum(duty => duty.Terms.Extensions);
        if (granted > 0)
        {
            yield return new(SteeringMeasures.ExtensionsGranted, Measure.Count(granted));
        }

        var done = state.Duties.Values.Where(duty => duty.IsDone && duty.Terms.OriginalDueOn is not null).ToList();
        if (done.Count > 0)
        {
            var extended = done.Count(duty => DutyStatusRule.StatusOn(duty, state.AsOf) is DutyStatus.DoneOnTime && duty.DoneOn > duty.Terms.OriginalDueOn);
            yield return new(SteeringMeasures.DoneExtended, Measure.Ratio(extended, done.Count));
        }

        var open = state.Duties.Values.Sum(duty => duty.Terms.Requests.Count(request => request.Outcome is DutyRequestOutcome.Open));
        if (open > 0)
        {
            yield return new(SteeringMeasures.RequestsOpen, Measure.Count(open));
        }
    }
}
