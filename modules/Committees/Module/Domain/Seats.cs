namespace BmnnHierarchy.Committees.Domain;

/// <summary>How the prescribed seats stand: the one derivation that pages, lists and the roll-up share.</summary>
internal static class Seats
{
    /// <summary>The prescribed seats in order, each with who sits in it or since when it is vacant.</summary>
    public static IEnumerable<SeatStanding> Of(CommitteeState state)
    {
        if (state.Prescribed is not { } prescribed)
        {
            yield break;
        }

        foreach (var seat in prescribed.Seats)
        {
            var holder = state.Sitting.FirstOrDefault(member => member.Holder.Seat == seat.Code);
            yield return new SeatStanding(seat, holder, holder is null ? VacantSince(state, prescribed, seat.Code) : null);
        }
    }

    public static CommitteeStanding? StandingOf(CommitteeState state) => state switch
    {
        { Prescribed: null } => null,
        { IsEstablished: false } => CommitteeStanding.Missing,
        _ => Of(state).All(seat => seat.Holder is not null) ? CommitteeStanding.Complete : CommitteeStanding.Incomplete,
    };

    /// <summary>The day since when nobody heads the committee; null while somebody does, or when no head is prescribed.</summary>
    public static DateOnly? WithoutHeadSince(CommitteeState state) =>
        Of(state).FirstOrDefault(seat => seat.Seat.Post is MemberPost.Head)?.VacantSince;

    /// <summary>
    /// The day the last holder left. A seat that nobody ever filled is vacant since the composition was decided without
    /// it, and while there is no committee since the composition was prescribed.
    /// </summary>
    private static DateOnly VacantSince(CommitteeState state, CompositionPrescribed prescribed, string seat) =>
        state.Members.Where(member => member.Holder.Seat == seat && member.LeftOn is not null).Max(member => member.LeftOn) is { } left
            ? left
            : state.FindDecision(state.Composition) is { } decision && decision.Paper.Date > prescribed.On
                ? decision.Paper.Date
                : prescribed.On;
}

/// <param name="VacantSince">Present exactly when <paramref name="Holder"/> is null.</param>
internal sealed record SeatStanding(PrescribedSeat Seat, Membership? Holder, DateOnly? VacantSince);
