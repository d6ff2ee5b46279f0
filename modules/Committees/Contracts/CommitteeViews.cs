using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Committees;

/// <summary>A unit's committee as it stands.</summary>
/// <param name="Version">Sequence of the last event; send it back in If-Match. 0: nothing was recorded.</param>
/// <param name="Prescribed">The composition the unit is held to, or null when none applies.</param>
/// <param name="Composition">The last decision that names the whole composition; null: there is no committee.</param>
/// <param name="Seats">Prescribed seats in order, each with who fills it.</param>
/// <param name="Others">Members beyond the prescribed composition who sit now.</param>
/// <param name="Section">Members of the standing section who serve now.</param>
/// <param name="Past">Who sat once, the last to leave first.</param>
/// <param name="WithoutHeadSince">The day since when there is no head; null while there is one, or when none is prescribed.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CommitteeView")]
public sealed record CommitteeView(
    [property: Id(0)] string Unit,
    [property: Id(1)] long Version,
    [property: Id(2)] PrescribedComposition? Prescribed,
    [property: Id(3)] DecisionView? Composition,
    [property: Id(4)] string? StandingBody,
    [property: Id(5)] ImmutableArray<SeatView> Seats,
    [property: Id(6)] ImmutableArray<MemberView> Others,
    [property: Id(7)] ImmutableArray<MemberView> Section,
    [property: Id(8)] ImmutableArray<MemberView> Past,
    [property: Id(9)] ImmutableArray<DecisionView> Decisions,
    [property: Id(10)] ImmutableArray<MeetingView> Meetings,
    [property: Id(11)] ImmutableArray<ConclusionView> Conclusions,
    [property: Id(12)] DateOnly? WithoutHeadSince)
{
    /// <summary>Prescribed seats that somebody fills.</summary>
    public int Filled => Seats.Count(seat => seat.Member is not null);
}

/// <summary>What a unit is held to, as it was prescribed.</summary>
/// <param name="IsProposed">True when no document names the posts and the product proposes them.</param>
[GenerateSerializer, Immutable, Alias("bmnn.PrescribedComposition")]
public sealed record PrescribedComposition(
    [property: Id(0)] string Code,
    [property: Id(1)] DateOnly Since,
    [property: Id(2)] bool IsProposed,
    [property: Id(3)] string Basis,
    [property: Id(4)] string BasisInEnglish,
    [property: Id(5)] string StandingBody,
    [property: Id(6)] string StandingBodyInEnglish);

/// <summary>A prescribed seat.</summary>
/// <param name="Words">Who is to fill it (<c>Lãnh đạo Sở Nội vụ</c>).</param>
/// <param name="Member">Who fills it now, or null.</param>
/// <param name="VacantSince">The day since when nobody fills it; null while somebody does.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SeatView")]
public sealed record SeatView(
    [property: Id(0)] string Code,
    [property: Id(1)] MemberPost Post,
    [property: Id(2)] string Words,
    [property: Id(3)] string WordsInEnglish,
    [property: Id(4)] MemberView? Member,
    [property: Id(5)] DateOnly? VacantSince);

/// <param name="AppointedBy">Id of the decision.</param>
/// <param name="LeftOn">First day without the member; null while he sits.</param>
/// <param name="RemovedBy">Number of the decision by which he was removed, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CommitteeMemberView")]
public sealed record MemberView(
    [property: Id(0)] string Id,
    [property: Id(1)] MemberPost Post,
    [property: Id(2)] string? Seat,
    [property: Id(3)] string Name,
    [property: Id(4)] string Position,
    [property: Id(5)] string Body,
    [property: Id(6)] DateOnly From,
    [property: Id(7)] string AppointedBy,
    [property: Id(8)] DateOnly? LeftOn,
    [property: Id(9)] DepartureCause? Cause,
    [property: Id(10)] string? RemovedBy);

[GenerateSerializer, Immutable, Alias("bmnn.CommitteeDecisionView")]
public sealed record DecisionView(
    [property: Id(0)] string Id,
    [property: Id(1)] DecisionKind Kind,
    [property: Id(2)] DecisionPaper Paper);

[GenerateSerializer, Immutable, Alias("bmnn.CommitteeMeetingView")]
public sealed record MeetingView(
    [property: Id(0)] string Id,
    [property: Id(1)] DateOnly HeldOn,
    [property: Id(2)] MeetingKind Kind,
    [property: Id(3)] int Present,
    [property: Id(4)] string Minutes);

[GenerateSerializer, Immutable, Alias("bmnn.CommitteeConclusionView")]
public sealed record ConclusionView(
    [property: Id(0)] string Id,
    [property: Id(1)] string? Meeting,
    [property: Id(2)] string Number,
    [property: Id(3)] DateOnly Date,
    [property: Id(4)] int Tasks,
    [property: Id(5)] DateOnly? DueOn,
    [property: Id(6)] DateOnly? DoneOn);

/// <summary>What a command did: which event says so and how the committee stood then. A retry gets the same receipt.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.CommitteeReceipt")]
public sealed record CommitteeReceipt(
    [property: Id(0)] long Sequence,
    [property: Id(1)] CommitteeView Committee);

[GenerateSerializer]
public enum CommitteeAct
{
    Prescribed,
    Decided,
    DecisionCorrected,
    Appointed,
    Left,
    MemberCorrected,
    Met,
    MeetingWithdrawn,
    Concluded,
    ConclusionCompleted,
    ConclusionWithdrawn,
}

/// <summary>One thing that was recorded.</summary>
/// <param name="Subject">Id of the decision, member, meeting or conclusion it is about; the code of a composition.</param>
/// <param name="Number">Number of the document it rests on, or null.</param>
/// <param name="Day">The day it speaks of: of the decision, of leaving, of the meeting.</param>
/// <param name="Name">The member it is about, or null.</param>
/// <param name="Count">Members named, present or left, or tasks; null where nothing is counted.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CommitteeHistoryEntry")]
public sealed record CommitteeHistoryEntry(
    [property: Id(0)] long Sequence,
    [property: Id(1)] CommitteeAct Act,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Actor,
    [property: Id(4)] string? Reason,
    [property: Id(5)] string Subject,
    [property: Id(6)] string? Number,
    [property: Id(7)] DateOnly? Day,
    [property: Id(8)] string? Name,
    [property: Id(9)] int? Count,
    [property: Id(10)] string Hash);
