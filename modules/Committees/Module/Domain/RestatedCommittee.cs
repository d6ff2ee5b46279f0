using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Committees.Domain;

/// <summary>
/// A committee on an earlier day, by what is on record now: a decision counts from its date, a member from and until his days,
/// a meeting from the day it was held; corrections and withdrawals reach back. A composition that was prescribed later is an
/// act of its own day and stays out. Only a unit that had none yet, and whose committee was decided by the day, is held to
/// the first one on record: its decision would have brought it.
/// </summary>
internal sealed class RestatedCommittee(UnitKey unit, DateOnly day) : RestatedDay<CommitteeState>(CommitteeFold.Instance, day)
{
    /// <summary>Seats in what is recorded from here on are those of a later composition.</summary>
    private bool _prescribedAnew;

    protected override CommitteeState With(CommitteeState state, RecordedEvent later)
    {
        if (later.Type == CompositionPrescribed.Type && state.Prescribed is not null)
        {
            _prescribedAnew = true;
            return state;
        }

        var next = CommitteeFold.Instance.Apply(state, later);
        return later.Type == MemberCorrected.Type && _prescribedAnew ? next with { Members = InSeatsOf(state.Members, next.Members) } : next;
    }

    protected override Contribution ContributionOf(CommitteeState state) => CommitteeContribution.Of(unit, OnDay(state));

    private static ImmutableList<Membership> InSeatsOf(ImmutableList<Membership> before, ImmutableList<Membership> corrected) =>
        [.. corrected.Zip(before, (member, was) => member with { Holder = member.Holder with { Seat = was.Holder.Seat } })];

    private CommitteeState OnDay(CommitteeState state)
    {
        var decisions = state.Decisions.FindAll(decision => decision.Paper.Date <= Day);
        var compositions = decisions.FindAll(decision => decision.Kind is not DecisionKind.Appointment);
        return state with
        {
            Prescribed = PrescribedBy(state.Prescribed, compositions),
            Composition = compositions.IsEmpty ? null : compositions[^1].Id,
            Decisions = decisions,
            Members =
            [
                .. state.Members.Where(member => member.From <= Day && decisions.Exists(decision => decision.Id == member.AppointedBy))
                    .Select(member => member.LeftOn > Day ? member with { LeftOn = null, Cause = null, RemovedBy = null } : member),
            ],
            Meetings = state.Meetings.FindAll(meeting => meeting.HeldOn <= Day),
        };
    }

    private CompositionPrescribed? PrescribedBy(CompositionPrescribed? prescribed, ImmutableList<CommitteeDecision> compositions) => prescribed switch
    {
        null => null,
        _ when prescribed.On <= Day => prescribed,
        _ when compositions.IsEmpty => null,
        _ => prescribed with { On = compositions.Min(decision => decision.Paper.Date) },
    };
}
