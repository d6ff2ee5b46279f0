using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability.Domain;
using BmnnHierarchy.Accountability.Domain.Decisions;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Accountability.Grains;

/// <summary>Loads, decides, appends, applies. After an outcome that is not known the activation is dropped and loads again.</summary>
[GrainType("accountability")]
internal sealed class AccountabilityGrain(IJournal journal, AccountabilitySurroundings surroundings) : Grain, IAccountabilityGrain
{
    private EventStream<AccountabilityState> _stream = null!;
    private CommandLog _log = null!;
    private UnitKey _unit;

    private AccountabilityState State => _stream.State;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _unit = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<AccountabilityState>(journal, AccountabilityFold.Instance, AccountabilityStreams.Of(_unit));
        _log = new CommandLog(journal, _stream.Name);
        return _stream.LoadAsync(cancellationToken);
    }

    public Task<Reply<AccountabilityReceipt>> AskAsync(AskExplanation command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, CommandDigests.Bare(command), now => Explaining.Decide(State, command, _unit, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> AnswerAsync(AnswerExplanation command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Explaining.Decide(State, command, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> JudgeAsync(JudgeExplanation command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Explaining.Decide(State, command, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> WithdrawAsync(WithdrawExplanation command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Explaining.Decide(State, command, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> SendDirectiveAsync(SendDirective command, CancellationToken cancellationToken)
    {
        var whole = command.Units.IsDefault ? command with { Units = [] } : command;
        return ActAsync(command.CommandId, whole with { CommandId = "" }, now => Directing.Decide(State, whole, _unit, now), cancellationToken);
    }

    public Task<Reply<AccountabilityReceipt>> ExtendDirectiveAsync(ExtendDirective command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Directing.Decide(State, command, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> CloseDirectiveAsync(CloseDirective command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, _ => Directing.Decide(State, command), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> AcknowledgeAsync(AcknowledgeDirective command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "" }, _ => Receiving.Decide(State, command), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> AnswerDirectiveAsync(AnswerDirective command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Receiving.Decide(State, command, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> RaiseAsync(RaiseDifficulty command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "" }, now => Hindrances.Decide(State, command, _unit, now), cancellationToken);

    public async Task<Reply<AccountabilityReceipt>> ConsolidateAsync(ConsolidateDifficulties command, CancellationToken cancellationToken)
    {
        var whole = command.Difficulties.IsDefault ? command with { Difficulties = [] } : command;
        var waiting = await surroundings.Waiting.OfAsync(_unit.ToString(), cancellationToken);
        return await ActAsync(command.CommandId, whole with { CommandId = "" }, now => Settling.Decide(State, whole, _unit, waiting, now), cancellationToken);
    }

    public Task<Reply<AccountabilityReceipt>> SettleAsync(SettleMatter command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Settling.Decide(State, command, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> CloseDifficultyAsync(CloseDifficulty command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, _ => Hindrances.Decide(State, command), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> RecordMeritAsync(RecordMerit command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "" }, now => Rewarding.Decide(State, command, _unit, now), cancellationToken);

    public Task<Reply<AccountabilityReceipt>> CorrectMeritAsync(CorrectMerit command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command with { CommandId = "", ExpectedVersion = null }, now => Rewarding.Decide(State, command, now), cancellationToken);

    public Task ReceiveDirectiveAsync(DirectiveDispatch dispatch, CancellationToken cancellationToken) => RecordAsync(
        CommandIds.OfDispatch(dispatch.Directive, dispatch.Version), CommandDigests.Of(dispatch), Receiving.Decide(State, dispatch), cancellationToken);

    public Task ReceiveMatterAsync(MatterDispatch dispatch, CancellationToken cancellationToken) => RecordAsync(
        CommandIds.OfDispatch(dispatch.Matter, dispatch.Version), CommandDigests.Of(dispatch), Hindrances.Decide(State, dispatch), cancellationToken);

    public Task PassTimeAsync(CancellationToken cancellationToken)
    {
        var decision = PassingTime.Decide(State, surroundings.Now);
        return State.NextChange() is { } deadline
            ? RecordAsync(CommandIds.OfPassing(deadline), CommandDigests.Of(deadline), decision, cancellationToken)
            : Task.CompletedTask;
    }

    public Task<Reply<UnitAccountability>> GetAsync(CancellationToken cancellationToken) => Task.FromResult(
        surroundings.Units.Find(_unit) is null
            ? Reply.Refused<UnitAccountability>(Refusal.Of(AccountabilityRefusals.UnitUnknown, "unit"))
            : Reply.Of(RecordViews.All(_unit, State, _stream.Head.Sequence)));

    public async Task<Reply<RecordHistory>> GetHistoryAsync(string id, CancellationToken cancellationToken)
    {
        if (State.Find(id) is null)
        {
            return Reply.Refused<RecordHistory>(Refusal.Of(AccountabilityRefusals.RecordUnknown, "id"));
        }

        var head = _stream.Head.Sequence;
        var events = new List<RecordedEvent>();
        await foreach (var recorded in journal.ReadAsync(_stream.Name, 0, cancellationToken))
        {
            if (recorded.Sequence <= head)
            {
                events.Add(recorded);
            }
        }

        return Reply.Of(RecordViews.History(id, events));
    }

    /// <summary>Carries a command out once: a retry is answered from the events that the first try left.</summary>
    private async Task<Reply<AccountabilityReceipt>> ActAsync<TCommand>(
        string commandId, TCommand bare, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken)
    {
        var digest = CommandDigests.Of(bare).By(surroundings.Account);
        if (State.RecentCommands.FirstOrDefault(mark => mark.Id == commandId) is { } mark)
        {
            return mark.Digest == digest && await _log.FindAsync(commandId, cancellationToken) is { } earlier ? Reply.Of(earlier.Receipt) : Reused;
        }

        var decision = decide(surroundings.Circumstances());
        if (decision.IsRefused)
        {
            return CommandLog.MayHaveForgotten(State) && await _log.FindAsync(commandId, cancellationToken) is { } forgotten && forgotten.Digest == digest
                ? Reply.Of(forgotten.Receipt)
                : Reply.Refused<AccountabilityReceipt>(decision.Refusal);
        }

        var (id, events, _) = decision.Value;
        if (events.IsEmpty)
        {
            return Reply.Of(new AccountabilityReceipt(id, State.Find(id)!.Version));
        }

        return await AppendAsync(commandId, digest, decision.Value, cancellationToken) switch
        {
            AppendOutcome.Appended appended => Reply.Of(new AccountabilityReceipt(id, appended.Head.Sequence)),
            AppendOutcome.AlreadyAppended => Reply.Of((await _log.FindAsync(commandId, cancellationToken))!.Value.Receipt),
            _ => Reused,
        };
    }

    /// <summary>Records what happened without anybody asking; what is recorded already is left as it is.</summary>
    private async Task RecordAsync(string commandId, Digest digest, Decision decision, CancellationToken cancellationToken)
    {
        if (!decision.Events.IsEmpty)
        {
            await AppendAsync(commandId, digest, decision, cancellationToken);
        }
    }

    private async Task<AppendOutcome> AppendAsync(string commandId, Digest digest, Decision decision, CancellationToken cancellationToken)
    {
        var before = State;
        var header = new CommandHeader(commandId, digest, surroundings.Account, surroundings.Now, decision.Reason);
        try
        {
            var outcome = await _stream.AppendAsync(
                header,
                [.. decision.Events.Select(happened => Domain.Events.EventForms.ToEvent(happened))],
                (after, head) => AccountabilityConsequences.Of(_unit, surroundings.Units, before, after, head),
                cancellationToken);
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

    private static Reply<AccountabilityReceipt> Reused =>
        Reply.Refused<AccountabilityReceipt>(Refusal.Of(AccountabilityRefusals.CommandIdReused, "commandId"));
}
