using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering.Domain;

/// <summary>
/// What was put on record after a day about what had been reported or achieved by that day: results reported late,
/// corrections, withdrawals. Verdicts, extensions and new duties are acts of their own day and stay out.
/// </summary>
internal static class LaterRecords
{
    /// <param name="state">As it stood at the end of the day.</param>
    /// <param name="later">The events after it, in order.</param>
    /// <returns>The state of that day with them; its day and instant stay.</returns>
    public static SteeringState Into(SteeringState state, IEnumerable<RecordedEvent> later, DateOnly day)
    {
        var told = state.Duties.Values.SelectMany(duty => duty.Claims).Select(claim => claim.Sequence).ToHashSet();
        var next = state;
        foreach (var recorded in later)
        {
            if (Concerns(next, recorded, day, told))
            {
                next = SteeringFold.Instance.Apply(next, recorded);
                told.Add(recorded.Sequence);
            }
        }

        return next with { AsOf = state.AsOf, LastEventAt = state.LastEventAt, LastReportOn = state.LastReportOn };
    }

    private static bool Concerns(SteeringState state, RecordedEvent recorded, DateOnly day, HashSet<long> told) => recorded.Type switch
    {
        DutyUpdated.Type => CanonicalJson.Read<DutyUpdated>(recorded.Payload) is { Report.DoneOn: { } done } updated
            && done <= day && state.Duties.ContainsKey(updated.Duty),
        UpdateCorrected.Type => told.Contains(CanonicalJson.Read<UpdateCorrected>(recorded.Payload).Update),
        UpdateWithdrawn.Type => told.Contains(CanonicalJson.Read<UpdateWithdrawn>(recorded.Payload).Update),
        _ => false,
    };
}
