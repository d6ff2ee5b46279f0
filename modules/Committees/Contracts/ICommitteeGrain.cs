using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Committees;

/// <summary>
/// Keeps the record of one unit's steering committee (Ban Chỉ đạo bảo vệ bí mật nhà nước). Key: the unit key. What is
/// acknowledged is durable, with the roll-up's message beside it; every command may be sent again with the same id.
/// </summary>
[Alias("bmnn.ICommitteeGrain")]
public interface ICommitteeGrain : IGrainWithStringKey
{
    /// <summary>Puts the unit under the composition that reference data prescribes for it today; true when that is new to it.</summary>
    [Needs(Permission.AssignDuties), Alias("Prescribe")]
    Task<Reply<bool>> PrescribeAsync(CommitteeTerms terms, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("Decide")]
    Task<Reply<CommitteeReceipt>> DecideAsync(CommitteeTerms terms, CompositionDecision decision, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("CorrectDecision")]
    Task<Reply<CommitteeReceipt>> CorrectDecisionAsync(CommitteeTerms terms, string decision, PaperCorrection correction, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("Appoint")]
    Task<Reply<CommitteeReceipt>> AppointAsync(CommitteeTerms terms, Appointment appointment, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("Depart")]
    Task<Reply<CommitteeReceipt>> DepartAsync(CommitteeTerms terms, string member, Departure departure, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("CorrectMember")]
    Task<Reply<CommitteeReceipt>> CorrectMemberAsync(CommitteeTerms terms, string member, MemberCorrection correction, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("RecordMeeting")]
    Task<Reply<CommitteeReceipt>> RecordMeetingAsync(CommitteeTerms terms, NewMeeting meeting, CancellationToken cancellationToken);

    /// <summary>Takes a meeting that was recorded by mistake out of the count; it stays in the history. Its conclusions stand.</summary>
    [Needs(Permission.ManageCommittee), Alias("WithdrawMeeting")]
    Task<Reply<CommitteeReceipt>> WithdrawMeetingAsync(CommitteeTerms terms, string meeting, string reason, CancellationToken cancellationToken);

    [Needs(Permission.ManageCommittee), Alias("Conclude")]
    Task<Reply<CommitteeReceipt>> ConcludeAsync(CommitteeTerms terms, NewConclusion conclusion, CancellationToken cancellationToken);

    /// <summary>All tasks of the conclusion were done on a day from its date up to today.</summary>
    [Needs(Permission.ManageCommittee), Alias("CompleteConclusion")]
    Task<Reply<CommitteeReceipt>> CompleteConclusionAsync(CommitteeTerms terms, string conclusion, DateOnly doneOn, CancellationToken cancellationToken);

    /// <summary>Takes a conclusion that was recorded by mistake out of the count; it stays in the history.</summary>
    [Needs(Permission.ManageCommittee), Alias("WithdrawConclusion")]
    Task<Reply<CommitteeReceipt>> WithdrawConclusionAsync(CommitteeTerms terms, string conclusion, string reason, CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetCommittee")]
    Task<Reply<CommitteeView>> GetCommitteeAsync(CancellationToken cancellationToken);

    /// <summary>Everything that was ever recorded, the oldest first.</summary>
    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetHistory")]
    Task<Reply<ImmutableArray<CommitteeHistoryEntry>>> GetHistoryAsync(CancellationToken cancellationToken);
}
