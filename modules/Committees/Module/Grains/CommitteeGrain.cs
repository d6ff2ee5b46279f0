using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Domain;
using BmnnHierarchy.Committees.Domain.Decisions;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Committees.Grains;

/// <summary>Loads, decides, appends, applies. After an outcome that is not known the activation is dropped and loads again.</summary>
[GrainType("committee")]
internal sealed class CommitteeGrain(IJournal journal, CommitteeSurroundings surroundings) : Grain, ICommitteeGrain
{
    private EventStream<CommitteeState> _stream = null!;
    private UnitKey _unit;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _unit = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<CommitteeState>(journal, CommitteeFold.Instance, CommitteeStreams.Of(_unit));
        return _stream.LoadAsync(cancellationToken);
    }

    public async Task<Reply<bool>> PrescribeAsync(CommitteeTerms terms, CancellationToken cancellationToken)
    {
        var before = State.Version;
        var done = await DoAsync(terms, CommandDigests.Of("prescribe", null, string.Empty), now => Prescribing.Decide(State, terms, now), cancellationToken);
        return Reply.From(done.Then<bool>(_ => State.Version > before));
    }

    public Task<Reply<CommitteeReceipt>> DecideAsync(CommitteeTerms terms, CompositionDecision decision, CancellationToken cancellationToken) =>
        ActAsync(terms, CommandDigests.Of("decide", null, decision), now => Composing.Decide(State, terms, decision, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> CorrectDecisionAsync(CommitteeTerms terms, string decision, PaperCorrection correction, CancellationToken cancellationToken) =>
        ActAsync(
            terms, CommandDigests.Of("correct-decision", decision, correction),
            now => ChangingMembers.CorrectPaper(State, terms, decision, correction, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> AppointAsync(CommitteeTerms terms, Appointment appointment, CancellationToken cancellationToken) =>
        ActAsync(terms, CommandDigests.Of("appoint", null, appointment), now => ChangingMembers.Appoint(State, terms, appointment, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> DepartAsync(CommitteeTerms terms, string member, Departure departure, CancellationToken cancellationToken) =>
        ActAsync(terms, CommandDigests.Of("depart", member, departure), now => ChangingMembers.Depart(State, terms, member, departure, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> CorrectMemberAsync(CommitteeTerms terms, string member, MemberCorrection correction, CancellationToken cancellationToken) =>
        ActAsync(
            terms, CommandDigests.Of("correct-member", member, correction),
            now => ChangingMembers.Correct(State, terms, member, correction, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> RecordMeetingAsync(CommitteeTerms terms, NewMeeting meeting, CancellationToken cancellationToken) =>
        ActAsync(terms, CommandDigests.Of("meeting", null, meeting), now => Meetings.Record(State, terms, meeting, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> WithdrawMeetingAsync(CommitteeTerms terms, string meeting, string reason, CancellationToken cancellationToken) =>
        ActAsync(
            terms, CommandDigests.Of("withdraw-meeting", meeting, reason),
            now => Meetings.Withdraw(State, terms, meeting, reason, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> ConcludeAsync(CommitteeTerms terms, NewConclusion conclusion, CancellationToken cancellationToken) =>
        ActAsync(terms, CommandDigests.Of("conclude", null, conclusion), now => Meetings.Conclude(State, terms, conclusion, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> CompleteConclusionAsync(CommitteeTerms terms, string conclusion, DateOnly doneOn, CancellationToken cancellationToken) =>
        ActAsync(
            terms, CommandDigests.Of("complete", conclusion, doneOn),
            now => Meetings.Complete(State, terms, conclusion, doneOn, now), cancellationToken);

    public Task<Reply<CommitteeReceipt>> WithdrawConclusionAsync(CommitteeTerms terms, string conclusion, string reason, CancellationToken cancellationToken) =>
        ActAsync(
            terms, CommandDigests.Of("withdraw-conclusion", conclusion, reason),
            now => Meetings.WithdrawConclusion(State, terms, conclusion, reason, now), cancellationToken);

    public Task<Reply<CommitteeView>> GetCommitteeAsync(CancellationToken cancellationToken) => Task.FromResult(
        surroundings.Units.Find(_unit) is null ? Reply.Refused<CommitteeView>(UnknownUnit) : Reply.Of(CommitteeShown.Of(_unit, State)));

    public async Task<Reply<ImmutableArray<CommitteeHistoryEntry>>> GetHistoryAsync(CancellationToken cancellationToken)
    {
        var head = _stream.Head.Sequence;
        var events = new List<RecordedEvent>();
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            if (recorded.Sequence <= head)
            {
                events.Add(recorded);
            }
        }

        return Reply.Of(CommitteeHistory.Of(events));
    }

    private static Refusal UnknownUnit => Refusal.Of(CommitteesRefusals.UnitUnknown, "unit");

    private CommitteeState State => _stream.State;

    private async Task<Reply<CommitteeReceipt>> ActAsync(
        CommitteeTerms terms, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken) =>
        Reply.From(await DoAsync(terms, digest, decide, cancellationToken));

    /// <summary>Carries a command out once. A retry is found in the journal, also when the state as it is now would refuse it.</summary>
    private async Task<Result<CommitteeReceipt>> DoAsync(
        CommitteeTerms terms, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken)
    {
        if (surroundings.Units.Find(_unit) is not { } unit)
        {
            return UnknownUnit;
        }

        digest = digest.By(surroundings.Account);
        var decision = decide(surroundings.Circumstances(unit));
        if (decision.IsRefused)
        {
            return await EarlierAsync(terms.CommandId, digest, cancellationToken) ?? decision.Refusal;
        }

        if (decision.Value.Events.IsEmpty)
        {
            return new CommitteeReceipt(State.Version, CommitteeShown.Of(_unit, State));
        }

        return await AppendAsync(new CommandHeader(terms.CommandId, digest, surroundings.Account, surroundings.Now, decision.Value.Reason), decision.Value, cancellationToken) switch
        {
            AppendOutcome.Appended => new CommitteeReceipt(State.Version, CommitteeShown.Of(_unit, State)),
            AppendOutcome.AlreadyAppended => (await EarlierAsync(terms.CommandId, digest, cancellationToken))!.Value,
            _ => Refusal.Of(CommitteesRefusals.CommandIdReused, "commandId"),
        };
    }

    private async Task<AppendOutcome> AppendAsync(CommandHeader header, Decision decision, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await _stream.AppendAsync(
                header, decision.Events, (after, head) => CommitteeConsequences.Of(_unit, surroundings.Units, after, head), cancellationToken);
            if (outcome is AppendOutcome.Conflict)
            {
                throw new InconsistentStateException($"Another writer has appended to {_stream.Name}.");
            }

            await _stream.SaveSnapshotIfDueAsync(cancellationToken);
            return outcome;
        }
        catch
        {
            // Whether the events are there is not known: the next activation loads what is, and the command id decides.
            DeactivateOnIdle();
            throw;
        }
    }

    /// <summary>The receipt that the command got the first time; a refusal when the id belongs to another one; null when it is new.</summary>
    private async Task<Result<CommitteeReceipt>?> EarlierAsync(string? commandId, Digest digest, CancellationToken cancellationToken)
    {
        var (state, found) = (CommitteeState.Empty, (Digest?)null);
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            if (found is not null && recorded.CommandId != commandId)
            {
                break;
            }

            state = CommitteeFold.Instance.Apply(state, recorded);
            found = recorded.CommandId == commandId ? recorded.CommandDigest : found;
        }

        return found switch
        {
            null => null,
            { } earlier when earlier != digest => Refusal.Of(CommitteesRefusals.CommandIdReused, "commandId"),
            _ => new CommitteeReceipt(state.Version, CommitteeShown.Of(_unit, state)),
        };
    }
}
