using System.Collections.Immutable;
using Orleans;

namespace BmnnHierarchy.Committees;

/// <summary>Under which name and on which version a command is carried out.</summary>
/// <param name="CommandId">8 to 64 letters, digits, hyphens and underscores; the same id with the same body is carried out once.</param>
/// <param name="ExpectedVersion">The committee's version the person saw; null skips the check.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CommitteeTerms")]
public sealed record CommitteeTerms(
    [property: Id(0)] string CommandId,
    [property: Id(1)] long? ExpectedVersion);

/// <summary>A decision as a document: what it is called, never what it says.</summary>
/// <param name="Number">Số, ký hiệu (<c>12/QĐ-UBND</c>), at most 40 characters.</param>
/// <param name="Date">Date of the document, from 2000 up to today.</param>
/// <param name="Issuer">The body that issued it, at most 120 characters.</param>
[GenerateSerializer, Immutable, Alias("bmnn.DecisionPaper")]
public sealed record DecisionPaper(
    [property: Id(0)] string Number,
    [property: Id(1)] DateOnly Date,
    [property: Id(2)] string Issuer);

/// <summary>Who sits in which post. Personal data: the name, the position held and the body represented, nothing else.</summary>
/// <param name="Seat">Code of the prescribed seat that this fills, or null for somebody beyond the prescribed composition.</param>
/// <param name="Name">Họ và tên, 2 to 60 letters and blanks.</param>
/// <param name="Position">Chức vụ, at most 120 characters.</param>
/// <param name="Body">Cơ quan, đơn vị represented, at most 120 characters.</param>
[GenerateSerializer, Immutable, Alias("bmnn.SeatHolder")]
public sealed record SeatHolder(
    [property: Id(0)] MemberPost Post,
    [property: Id(1)] string? Seat,
    [property: Id(2)] string Name,
    [property: Id(3)] string Position,
    [property: Id(4)] string Body);

/// <summary>
/// A decision that names the whole composition. Whoever sat in the same post and seat under the same name, position and
/// body goes on; everybody else who sat leaves on the date of the decision.
/// </summary>
/// <param name="Kind">Establishment (only while there is no committee) or strengthening.</param>
/// <param name="StandingBody">Thường trực Ban Chỉ đạo: the body, or null when the decision names none.</param>
/// <param name="Members">1 to 60, one head at most.</param>
[GenerateSerializer, Immutable, Alias("bmnn.CompositionDecision")]
public sealed record CompositionDecision(
    [property: Id(0)] DecisionKind Kind,
    [property: Id(1)] DecisionPaper Paper,
    [property: Id(2)] string? StandingBody,
    [property: Id(3)] ImmutableArray<SeatHolder> Members);

/// <summary>A decision that adds one member.</summary>
/// <param name="From">First day as a member: from the date of the decision up to today.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Appointment")]
public sealed record Appointment(
    [property: Id(0)] DecisionPaper Paper,
    [property: Id(1)] SeatHolder Member,
    [property: Id(2)] DateOnly From);

/// <summary>A member no longer sits on the committee; the seat is vacant from that day until somebody fills it.</summary>
/// <param name="On">The first day without the member, up to today.</param>
/// <param name="Paper">The decision; needed when the member was removed by one.</param>
/// <param name="Reason">Needed for <see cref="DepartureCause.Other"/>; at most 500 characters.</param>
[GenerateSerializer, Immutable, Alias("bmnn.Departure")]
public sealed record Departure(
    [property: Id(0)] DateOnly On,
    [property: Id(1)] DepartureCause Cause,
    [property: Id(2)] DecisionPaper? Paper,
    [property: Id(3)] string? Reason);

/// <summary>Replaces what was recorded wrongly about a member; what was recorded before stays in the history.</summary>
/// <param name="LeftOn">The day from which the member no longer sits; null while he does, also when a departure was recorded by mistake.</param>
[GenerateSerializer, Immutable, Alias("bmnn.MemberCorrection")]
public sealed record MemberCorrection(
    [property: Id(0)] SeatHolder Member,
    [property: Id(1)] DateOnly From,
    [property: Id(2)] DateOnly? LeftOn,
    [property: Id(3)] string Reason);

/// <summary>Replaces what was recorded wrongly about a decision's number, date or issuer.</summary>
[GenerateSerializer, Immutable, Alias("bmnn.PaperCorrection")]
public sealed record PaperCorrection(
    [property: Id(0)] DecisionPaper Paper,
    [property: Id(1)] string Reason);

/// <param name="Present">Number of members present, 1 to 60.</param>
/// <param name="Minutes">Number and sign of the minutes (<c>03/BB-BCĐ</c>).</param>
[GenerateSerializer, Immutable, Alias("bmnn.NewMeeting")]
public sealed record NewMeeting(
    [property: Id(0)] DateOnly HeldOn,
    [property: Id(1)] MeetingKind Kind,
    [property: Id(2)] int Present,
    [property: Id(3)] string Minutes);

/// <summary>A conclusion of the committee: its document and how much it asks for, never what.</summary>
/// <param name="Meeting">Id of the meeting it was drawn in, or null.</param>
/// <param name="Tasks">Number of tasks, 0 to 100.</param>
/// <param name="DueOn">The day by which they are to be done, or null.</param>
[GenerateSerializer, Immutable, Alias("bmnn.NewConclusion")]
public sealed record NewConclusion(
    [property: Id(0)] string? Meeting,
    [property: Id(1)] string Number,
    [property: Id(2)] DateOnly Date,
    [property: Id(3)] int Tasks,
    [property: Id(4)] DateOnly? DueOn);
