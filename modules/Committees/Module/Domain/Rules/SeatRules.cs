using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain.Rules;

/// <summary>Who may sit where: a prescribed seat has one holder of its post, and a committee one head.</summary>
internal static class SeatRules
{
    /// <param name="others">Those who sit beside the holder.</param>
    public static Refusal? Check(CompositionPrescribed prescribed, SeatHolder holder, IEnumerable<SeatHolder> others, string field)
    {
        if (holder.Seat is { } code)
        {
            if (prescribed.Seats.FirstOrDefault(seat => seat.Code == code) is not { } seat)
            {
                return Refusal.Of(CommitteesRefusals.SeatUnknown, field + ".seat");
            }

            if (seat.Post != holder.Post)
            {
                return Refusal.Of(CommitteesRefusals.PostUnfitForSeat, field + ".post");
            }
        }

        foreach (var other in others)
        {
            if (holder.Seat is not null && other.Seat == holder.Seat)
            {
                return Refusal.Of(CommitteesRefusals.SeatIsFilled, field + ".seat");
            }

            if (holder.Post is MemberPost.Head && other.Post is MemberPost.Head)
            {
                return Refusal.Of(CommitteesRefusals.OneHeadOnly, field + ".post");
            }
        }

        return null;
    }
}
