using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain;

/// <summary>A committee as the unit's people and those above them see it.</summary>
internal static class CommitteeShown
{
    public static CommitteeView Of(UnitKey unit, CommitteeState state)
    {
        var seats = Seats.Of(state).Select(Shown).ToImmutableArray();
        var seated = seats.Select(seat => seat.Member?.Id).ToHashSet();
        var sitting = state.Sitting.Where(member => !seated.Contains(member.Id)).OrderBy(member => member.Holder.Post).ToList();
        return new CommitteeView(
            unit.ToString(),
            state.Version,
            state.Prescribed is { } p
                ? new PrescribedComposition(p.Composition, p.On, p.IsProposed, p.Basis, p.BasisInEnglish, p.StandingBody, p.StandingBodyInEnglish)
                : null,
            state.FindDecision(state.Composition) is { } composition ? Shown(composition) : null,
            state.StandingBody,
            seats,
            [.. sitting.Where(member => member.Holder.Post is not MemberPost.SectionMember).Select(Shown)],
            [.. sitting.Where(member => member.Holder.Post is MemberPost.SectionMember).Select(Shown)],
            [.. state.Members.Where(member => member.LeftOn is not null).OrderByDescending(member => member.LeftOn).Select(Shown)],
            [.. state.Decisions.OrderByDescending(decision => decision.Paper.Date).ThenByDescending(decision => decision.Id.Length).ThenByDescending(decision => decision.Id, StringComparer.Ordinal).Select(Shown)],
            [.. state.Meetings.OrderByDescending(meeting => meeting.HeldOn).Select(m => new MeetingView(m.Id, m.HeldOn, m.Kind, m.Present, m.Minutes))],
            [.. state.Conclusions.OrderByDescending(conclusion => conclusion.Date).Select(c => new ConclusionView(c.Id, c.Meeting, c.Number, c.Date, c.Tasks, c.DueOn, c.DoneOn))],
            Seats.WithoutHeadSince(state));
    }

    private static SeatView Shown(SeatStanding standing) => new(
        standing.Seat.Code, standing.Seat.Post, standing.Seat.Words, standing.Seat.WordsInEnglish,
        standing.Holder is { } holder ? Shown(holder) : null, standing.VacantSince);

    private static DecisionView Shown(CommitteeDecision decision) => new(decision.Id, decision.Kind, decision.Paper);

    private static MemberView Shown(Membership member) => new(
        member.Id, member.Holder.Post, member.Holder.Seat, member.Holder.Name, member.Holder.Position, member.Holder.Body,
        member.From, member.AppointedBy, member.LeftOn, member.Cause, member.RemovedBy);
}
