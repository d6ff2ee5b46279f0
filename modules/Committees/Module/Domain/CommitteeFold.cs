using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain;

/// <summary>Folds a unit's events into the record of its committee. Reads no reference data and no clock.</summary>
internal sealed class CommitteeFold : IFold<CommitteeState>
{
    public static CommitteeFold Instance { get; } = new();

    public string Shape => "committees/1";

    public CommitteeState Empty => CommitteeState.Empty;

    public CommitteeState Apply(CommitteeState state, RecordedEvent recorded) =>
        Changed(state, recorded) with { Version = recorded.Sequence, LastEventAt = recorded.At };

    private static CommitteeState Changed(CommitteeState state, RecordedEvent recorded) => (recorded.Type, recorded.Version) switch
    {
        (CompositionPrescribed.Type, 1) => state with { Prescribed = Read<CompositionPrescribed>(recorded) },
        (CompositionDecided.Type, 1) => Decided(state, Read<CompositionDecided>(recorded)),
        (DecisionCorrected.Type, 1) => Corrected(state, Read<DecisionCorrected>(recorded)),
        (MemberAppointed.Type, 1) => Appointed(state, Read<MemberAppointed>(recorded)),
        (MemberLeft.Type, 1) => Left(state, Read<MemberLeft>(recorded)),
        (MemberCorrected.Type, 1) => Corrected(state, Read<MemberCorrected>(recorded)),
        (MeetingHeld.Type, 1) => Held(state, Read<MeetingHeld>(recorded)),
        (MeetingWithdrawn.Type, 1) => Withdrawn(state, Read<MeetingWithdrawn>(recorded)),
        (ConclusionDrawn.Type, 1) => Drawn(state, Read<ConclusionDrawn>(recorded)),
        (ConclusionCompleted.Type, 1) => Completed(state, Read<ConclusionCompleted>(recorded)),
        (ConclusionWithdrawn.Type, 1) => Withdrawn(state, Read<ConclusionWithdrawn>(recorded)),
        _ => throw new InvalidOperationException($"Event {recorded.Sequence} of {recorded.Stream} is of an unknown type: {recorded.Type} version {recorded.Version}."),
    };

    private static T Read<T>(RecordedEvent recorded) => CanonicalJson.Read<T>(recorded.Payload);

    private static CommitteeState Decided(CommitteeState state, CompositionDecided decided)
    {
        var members = state.Members.ConvertAll(member => decided.Left.Contains(member.Id)
            ? member with { LeftOn = decided.Paper.Date, Cause = DepartureCause.Removed, RemovedBy = decided.Paper.Number }
            : member);
        return state with
        {
            Composition = decided.Decision,
            StandingBody = decided.StandingBody,
            Decisions = state.Decisions.Add(new CommitteeDecision(decided.Decision, decided.Kind, decided.Paper)),
            Members = members.AddRange(decided.Joined.Select(joined => Membership(joined, decided.Decision))),
        };
    }

    private static CommitteeState Corrected(CommitteeState state, DecisionCorrected corrected) => state with
    {
        Decisions = state.Decisions.ConvertAll(decision =>
            decision.Id == corrected.Decision ? decision with { Paper = corrected.Paper } : decision),
    };

    private static CommitteeState Appointed(CommitteeState state, MemberAppointed appointed) => state with
    {
        Decisions = state.Decisions.Add(new CommitteeDecision(appointed.Decision, DecisionKind.Appointment, appointed.Paper)),
        Members = state.Members.Add(Membership(appointed.Member, appointed.Decision)),
    };

    private static CommitteeState Left(CommitteeState state, MemberLeft left) => WithMember(state, left.Member, member =>
        member with { LeftOn = left.LeftOn, Cause = left.Cause, RemovedBy = left.Paper?.Number });

    private static CommitteeState Corrected(CommitteeState state, MemberCorrected corrected) => WithMember(state, corrected.Member, member => member with
    {
        Holder = corrected.Holder,
        From = corrected.From,
        LeftOn = corrected.LeftOn,
        Cause = corrected.LeftOn is null ? null : member.Cause ?? DepartureCause.Other,
        RemovedBy = corrected.LeftOn is null ? null : member.RemovedBy,
    });

    private static CommitteeState Held(CommitteeState state, MeetingHeld held) => state with
    {
        Meetings = state.Meetings.Add(new Meeting(held.Meeting, held.HeldOn, held.Kind, held.Present, held.Minutes)),
        MeetingsEver = state.MeetingsEver + 1,
    };

    private static CommitteeState Withdrawn(CommitteeState state, MeetingWithdrawn withdrawn) =>
        state with { Meetings = state.Meetings.RemoveAll(meeting => meeting.Id == withdrawn.Meeting) };

    private static CommitteeState Drawn(CommitteeState state, ConclusionDrawn drawn) => state with
    {
        Conclusions = state.Conclusions.Add(
            new Conclusion(drawn.Conclusion, drawn.Meeting, drawn.Number, drawn.Date, drawn.Tasks, drawn.DueOn, null)),
        ConclusionsEver = state.ConclusionsEver + 1,
    };

    private static CommitteeState Completed(CommitteeState state, ConclusionCompleted completed) => state with
    {
        Conclusions = state.Conclusions.ConvertAll(conclusion =>
            conclusion.Id == completed.Conclusion ? conclusion with { DoneOn = completed.DoneOn } : conclusion),
    };

    private static CommitteeState Withdrawn(CommitteeState state, ConclusionWithdrawn withdrawn) =>
        state with { Conclusions = state.Conclusions.RemoveAll(conclusion => conclusion.Id == withdrawn.Conclusion) };

    private static Membership Membership(JoinedMember joined, string decision) =>
        new(joined.Member, joined.Holder, joined.From, decision, null, null, null);

    private static CommitteeState WithMember(CommitteeState state, string id, Func<Membership, Membership> change) =>
        state with { Members = state.Members.ConvertAll(member => member.Id == id ? change(member) : member) };
}
