using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Committees.Domain;

/// <summary>What a unit's committee adds to its figures: the measures of <see cref="CommitteeMeasures"/>, without names.</summary>
internal static class CommitteeContribution
{
    public static Contribution Of(UnitKey unit, CommitteeState state)
    {
        var measures = new List<KeyedMeasure>();
        if (Seats.StandingOf(state) is { } standing)
        {
            var seats = Seats.Of(state).ToList();
            measures.Add(new(CommitteeMeasures.Exists, Measure.Flag(standing is not CommitteeStanding.Missing)));
            measures.Add(new(CommitteeMeasures.Complete, Measure.Flag(standing is CommitteeStanding.Complete)));
            measures.Add(new(CommitteeMeasures.HasHead, Measure.Flag(Seats.WithoutHeadSince(state) is null)));
            measures.Add(new(CommitteeMeasures.Filled, Measure.Ratio(seats.Count(seat => seat.Holder is not null), seats.Count)));
            measures.Add(new(CommitteeMeasures.EarliestVacancy, Measure.Earliest(seats.Min(seat => seat.VacantSince))));
            measures.Add(new(CommitteeMeasures.LastMeeting, Measure.Latest(state.Meetings.IsEmpty ? null : state.Meetings.Max(meeting => meeting.HeldOn))));
        }

        measures.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return new Contribution(unit.ToString(), CommitteeMeasures.Facet, state.Version, state.LastEventAt, [.. measures]);
    }
}

/// <summary>Committee contributions from the journal alone.</summary>
internal sealed class CommitteeReplay : IFacetReplay
{
    public string Facet => CommitteeMeasures.Facet;

    public bool Owns(string stream) => CommitteeStreams.TryUnitOf(stream, out _);

    public string StreamOf(UnitKey unit) => CommitteeStreams.Of(unit);

    public IFacetCourse Begin(string stream)
    {
        var unit = UnitOf(stream);
        return new FoldedCourse<CommitteeState>(CommitteeFold.Instance, (state, _) => CommitteeContribution.Of(unit, state));
    }

    public Restatement? Restate(string stream, IReadOnlyList<RecordedEvent> events, DateOnly day, RestatingRules rules) =>
        rules < RestatingRules.EveryFacet ? this.AsRecorded(stream, events, day) : new RestatedCommittee(UnitOf(stream), day).Of(events);

    private static UnitKey UnitOf(string stream) => CommitteeStreams.TryUnitOf(stream, out var unit)
        ? unit
        : throw new ArgumentException($"Not a committee's stream: {stream}", nameof(stream));
}
