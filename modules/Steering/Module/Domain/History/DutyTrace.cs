namespace BmnnHierarchy.Steering.Domain.History;

/// <summary>Where in the unit's stream something happened to a duty.</summary>
/// <param name="Sequence">Sequence of the event.</param>
/// <param name="Crossed">The status that the duty took by itself because the event moved the unit's day; null for an act on the duty.</param>
internal sealed record TraceMark(long Sequence, DutyStatus? Crossed = null);

/// <summary>
/// Keeps each duty's trace while events are folded, so that its history is read by the events that belong to it, however
/// long the unit's stream has grown.
/// </summary>
internal static class DutyTrace
{
    public static Duty Mark(this Duty duty, long sequence) => duty with { Trace = duty.Trace.Add(new TraceMark(sequence)) };

    /// <summary>The state after its day has moved: a duty whose status changed by itself has the event in its trace.</summary>
    public static SteeringState MoveTo(this SteeringState state, DateOnly day, long sequence)
    {
        if (day <= state.AsOf)
        {
            return state;
        }

        var crossed = state.Duties.Values
            .Where(duty => !duty.IsDone)
            .Select(duty => (Duty: duty, Now: DutyStatusRule.StatusOn(duty, day)))
            .Where(moved => moved.Now != DutyStatusRule.StatusOn(moved.Duty, state.AsOf))
            .Select(moved => moved.Duty with { Trace = moved.Duty.Trace.Add(new TraceMark(sequence, moved.Now)) });
        return state with { AsOf = day, Duties = state.Duties.With(crossed) };
    }
}
