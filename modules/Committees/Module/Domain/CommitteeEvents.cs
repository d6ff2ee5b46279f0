using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Committees.Domain;

// Payloads of stored events. A stored shape never changes: a new one gets the next version and the old one is still read.
// Reasons are the events' own.

/// <summary>The unit is held to a composition, as reference data had it on that day; later changes of it do not reach back.</summary>
internal sealed record CompositionPrescribed(
    DateOnly On,
    string Composition,
    bool IsProposed,
    string Basis,
    string BasisInEnglish,
    string StandingBody,
    string StandingBodyInEnglish,
    ImmutableArray<PrescribedSeat> Seats)
{
    public const string Type = "committees.composition-prescribed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

/// <param name="Words">Who is to fill it.</param>
internal sealed record PrescribedSeat(string Code, MemberPost Post, string Words, string WordsInEnglish);

/// <param name="Joined">Who sits anew by the decision; members not named here or in <paramref name="Left"/> go on.</param>
/// <param name="Left">Ids of members whom the decision no longer names.</param>
internal sealed record CompositionDecided(
    DateOnly On,
    string Decision,
    DecisionKind Kind,
    DecisionPaper Paper,
    string? StandingBody,
    ImmutableArray<JoinedMember> Joined,
    ImmutableArray<string> Left)
{
    public const string Type = "committees.composition-decided";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record JoinedMember(string Member, SeatHolder Holder, DateOnly From);

internal sealed record DecisionCorrected(DateOnly On, string Decision, DecisionPaper Paper)
{
    public const string Type = "committees.decision-corrected";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record MemberAppointed(DateOnly On, string Decision, DecisionPaper Paper, JoinedMember Member)
{
    public const string Type = "committees.member-appointed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record MemberLeft(DateOnly On, string Member, DateOnly LeftOn, DepartureCause Cause, DecisionPaper? Paper)
{
    public const string Type = "committees.member-left";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record MemberCorrected(DateOnly On, string Member, SeatHolder Holder, DateOnly From, DateOnly? LeftOn)
{
    public const string Type = "committees.member-corrected";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record MeetingHeld(DateOnly On, string Meeting, DateOnly HeldOn, MeetingKind Kind, int Present, string Minutes)
{
    public const string Type = "committees.meeting-held";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record MeetingWithdrawn(DateOnly On, string Meeting)
{
    public const string Type = "committees.meeting-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record ConclusionDrawn(DateOnly On, string Conclusion, string? Meeting, string Number, DateOnly Date, int Tasks, DateOnly? DueOn)
{
    public const string Type = "committees.conclusion-drawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record ConclusionCompleted(DateOnly On, string Conclusion, DateOnly DoneOn)
{
    public const string Type = "committees.conclusion-completed";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}

internal sealed record ConclusionWithdrawn(DateOnly On, string Conclusion)
{
    public const string Type = "committees.conclusion-withdrawn";

    public NewEvent ToEvent() => new(Type, 1, CanonicalJson.Write(this));
}
