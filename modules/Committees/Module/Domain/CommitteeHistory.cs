using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain;

/// <summary>Everything that was ever recorded of a committee, from its events.</summary>
internal static class CommitteeHistory
{
    public static ImmutableArray<CommitteeHistoryEntry> Of(IEnumerable<RecordedEvent> events)
    {
        var entries = ImmutableArray.CreateBuilder<CommitteeHistoryEntry>();
        var state = CommitteeState.Empty;
        foreach (var recorded in events)
        {
            entries.Add(Entry(state, recorded));
            state = CommitteeFold.Instance.Apply(state, recorded);
        }

        return entries.DrainToImmutable();
    }

    /// <param name="before">Names a member whom the event names by id only.</param>
    private static CommitteeHistoryEntry Entry(CommitteeState before, RecordedEvent recorded)
    {
        switch (recorded.Type)
        {
            case CompositionPrescribed.Type:
                var prescribed = CanonicalJson.Read<CompositionPrescribed>(recorded.Payload);
                return Of(recorded, CommitteeAct.Prescribed, prescribed.Composition, null, prescribed.On, null, prescribed.Seats.Length);
            case CompositionDecided.Type:
                var decided = CanonicalJson.Read<CompositionDecided>(recorded.Payload);
                var going = before.Sitting.Count() - decided.Left.Length;
                return Of(recorded, CommitteeAct.Decided, decided.Decision, decided.Paper.Number, decided.Paper.Date, null, going + decided.Joined.Length);
            case DecisionCorrected.Type:
                var paper = CanonicalJson.Read<DecisionCorrected>(recorded.Payload);
                return Of(recorded, CommitteeAct.DecisionCorrected, paper.Decision, paper.Paper.Number, paper.Paper.Date, null, null);
            case MemberAppointed.Type:
                var appointed = CanonicalJson.Read<MemberAppointed>(recorded.Payload);
                return Of(recorded, CommitteeAct.Appointed, appointed.Member.Member, appointed.Paper.Number, appointed.Member.From, appointed.Member.Holder.Name, null);
            case MemberLeft.Type:
                var left = CanonicalJson.Read<MemberLeft>(recorded.Payload);
                return Of(recorded, CommitteeAct.Left, left.Member, left.Paper?.Number, left.LeftOn, before.FindMember(left.Member)?.Holder.Name, null);
            case MemberCorrected.Type:
                var member = CanonicalJson.Read<MemberCorrected>(recorded.Payload);
                return Of(recorded, CommitteeAct.MemberCorrected, member.Member, null, member.From, member.Holder.Name, null);
            case MeetingHeld.Type:
                var held = CanonicalJson.Read<MeetingHeld>(recorded.Payload);
                return Of(recorded, CommitteeAct.Met, held.Meeting, held.Minutes, held.HeldOn, null, held.Present);
            case MeetingWithdrawn.Type:
                var gone = CanonicalJson.Read<MeetingWithdrawn>(recorded.Payload).Meeting;
                var meeting = before.Meetings.Find(m => m.Id == gone);
                return Of(recorded, CommitteeAct.MeetingWithdrawn, gone, meeting?.Minutes, meeting?.HeldOn, null, null);
            case ConclusionDrawn.Type:
                var drawn = CanonicalJson.Read<ConclusionDrawn>(recorded.Payload);
                return Of(recorded, CommitteeAct.Concluded, drawn.Conclusion, drawn.Number, drawn.Date, null, drawn.Tasks);
            case ConclusionCompleted.Type:
                var completed = CanonicalJson.Read<ConclusionCompleted>(recorded.Payload);
                return Of(recorded, CommitteeAct.ConclusionCompleted, completed.Conclusion, NumberOf(before, completed.Conclusion), completed.DoneOn, null, null);
            default:
                var withdrawn = CanonicalJson.Read<ConclusionWithdrawn>(recorded.Payload);
                return Of(recorded, CommitteeAct.ConclusionWithdrawn, withdrawn.Conclusion, NumberOf(before, withdrawn.Conclusion), null, null, null);
        }
    }

    private static string? NumberOf(CommitteeState before, string conclusion) => before.Conclusions.Find(c => c.Id == conclusion)?.Number;

    private static CommitteeHistoryEntry Of(
        RecordedEvent recorded, CommitteeAct act, string subject, string? number, DateOnly? day, string? name, int? count) =>
        new(recorded.Sequence, act, recorded.At, recorded.Actor, recorded.Reason, subject, number, day, name, count, recorded.Hash.ToString());
}
