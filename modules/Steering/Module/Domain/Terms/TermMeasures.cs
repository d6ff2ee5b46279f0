using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Steering.Domain.Terms;

/// <summary>Figures about deadlines. Each is left out while there is nothing to count, as it was before it was introduced.</summary>
internal static class TermMeasures
{
    public static IEnumerable<KeyedMeasure> Of(SteeringState state)
    {
        var (granted, done, extended, open) = (0, 0, 0, 0);
        foreach (var duty in state.Duties.Values)
        {
            if (!duty.Terms.Requests.IsEmpty)
            {
                granted += duty.Terms.Extensions;
                open += duty.Terms.Requests.Count(request => request.Outcome is DutyRequestOutcome.Open);
            }

            if (duty.IsDone && duty.Terms.OriginalDueOn is { } original)
            {
                done++;
                extended += DutyStatusRule.StatusOn(duty, state.AsOf) is DutyStatus.DoneOnTime && duty.DoneOn > original ? 1 : 0;
            }
        }

        if (granted > 0)
        {
            yield return new(SteeringMeasures.ExtensionsGranted, Measure.Count(granted));
        }

        if (done > 0)
        {
            yield return new(SteeringMeasures.DoneExtended, Measure.Ratio(extended, done));
        }

        if (open > 0)
        {
            yield return new(SteeringMeasures.RequestsOpen, Measure.Count(open));
        }
    }
}
