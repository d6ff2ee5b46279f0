using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Domain.Decisions;
using BmnnHierarchy.Steering.Domain.History;
using BmnnHierarchy.Steering.Domain.PlanChanges;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Units;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Loads, decides, appends, applies. After an outcome that is not known the activation is dropped and loads again.</summary>
[GrainType("steering")]
internal sealed partial class SteeringGrain(IJournal journal, SteeringSurroundings surroundings) : Grain, ISteeringGrain
{
    private EventStream<SteeringState> _stream = null!;
    private UnitKey _unit;
    private (IUnitTree? Tree, UnitLabel? Label) _labelled;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _unit = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<SteeringState>(journal, SteeringFold.Instance, SteeringStreams.Of(_unit));
        return _stream.LoadAsync(cancellationToken);
    }

    public async Task<Reply<int>> AssignAsync(AssignDuties command, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(
            command.CommandId, CommandDigests.Of(command), now => Assigning.Decide(_stream.State, command, Unit, now), cancellationToken);
        return Reply.From(answer.Then<int>(done => done.Events));
    }

    public async Task<Reply<int>> ApplyPlanAsync(ApplyPlan command, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(
            command.CommandId, CommandDigests.Of(command), now => ApplyingPlan.Decide(_stream.State, command, Unit, now), cancellationToken);
        return Reply.From(answer.Then<int>(done => done.Events));
    }

    public Task<Reply<DutyReceipt>> UpdateAsync(UpdateDuty command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, CommandDigests.Of(command), now => Updating.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> CorrectAsync(CorrectUpdate command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, CommandDigests.Of(command), now => Correcting.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> WithdrawAsync(WithdrawUpdate command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, CommandDigests.Of(command), now => Withdrawing.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> VerifyAsync(VerifyDuty command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, CommandDigests.Of(command), now => Verifying.Decide(_stream.State, command, now), cancellationToken);

    public async Task PassDaysAsync(CancellationToken cancellationToken)
    {
        if (Unit is null)
        {
            // The directory of units is not filled yet: the next look finds it.
            return;
        }

        var circumstances = surroundings.Circumstances(Unit);
        var decision = PassingDays.Decide(_stream.State, circumstances);
        if (!decision.Events.IsEmpty)
        {
            var (id, digest) = Passing(circumstances);
            await AppendAsync(id, digest, decision, cancellationToken);
        }
    }

    public Task<Reply<UnitDuties>> GetDutiesAsync(CancellationToken cancellationToken) => Task.FromResult(Unit is null
        ? Reply.Refused<UnitDuties>(UnknownUnit)
        : Reply.Of(DutyViews.All(_unit, _stream.State, _stream.Head.Sequence, surroundings.Today)));

    public async Task<Reply<DutyDetail>> GetDutyAsync(string duty, CancellationToken cancellationToken)
    {
        var state = _stream.State;
        var found = DutyActs.Find(state, duty, surroundings.Plans);
        if (found.IsRefused)
        {
            return Reply.Refused<DutyDetail>(found.Refusal);
        }

        var view = DutyViews.Of(_unit, found.Value, DutyViews.DayShown(state, surroundings.Today));
        var history = await HistoryAsync(found.Value, 1, DutyHistory.LargestPage, cancellationToken);
        return Reply.Of(new DutyDetail(view, history, found.Value.Trace.Count));
    }

    public async Task<Reply<DutyHistoryPage>> GetHistoryAsync(string duty, int page, int pageSize, CancellationToken cancellationToken)
    {
        var found = DutyActs.Find(_stream.State, duty, surroundings.Plans);
        return found.IsRefused
            ? Reply.Refused<DutyHistoryPage>(found.Refusal)
            : Reply.Of(new DutyHistoryPage(await HistoryAsync(found.Value, page, pageSize, cancellationToken), found.Value.Trace.Count, page, pageSize));
    }

    private async Task<ImmutableArray<DutyHistoryEntry>> HistoryAsync(Duty duty, int page, int pageSize, CancellationToken cancellationToken)
    {
        var marks = DutyHistory.Marks(duty, page, pageSize);
        var events = await journal.ReadAsync(_stream.Name, [.. marks.Select(mark => mark.Sequence)], cancellationToken);
        return DutyHistory.Of(duty, marks, events);
    }

    /// <summary>The unit as lists name it; made anew only when the tree is another one.</summary>
    private UnitLabel Label()
    {
        var tree = surroundings.Units;
        if (!ReferenceEquals(_labelled.Tree, tree))
        {
            _labelled = (tree, UnitLabel.Of(_unit, tree));
        }

        return _labelled.Label!;
    }

    private static Refusal UnknownUnit => Refusal.Of(SteeringRefusals.UnitUnknown, "unit");

    private Unit? Unit => surroundings.Units.Find(_unit);

    private async Task<Reply<DutyReceipt>> ActAsync(
        string commandId, string duty, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken)
    {
        var answer = Unit is null ? UnknownUnit : await DoAsync(commandId, digest, decide, cancellationToken);
        return Reply.From(answer.Then<DutyReceipt>(done => done.Earlier is { } receipts
            ? receipts.Of(_unit, duty)
            : new DutyReceipt(done.Sequence, DutyViews.Of(_unit, _stream.State.Duties[duty], _stream.State.AsOf))));
    }

    /// <summary>Carries a command out once: a retry is answered from the events that the first try left.</summary>
    private async Task<Result<Done>> DoAsync(
        string commandId, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken)
    {
        digest = digest.By(surroundings.Account);
        commandId = surroundings.RecordedId(commandId);
        if (_stream.State.RecentCommands.FirstOrDefault(mark => mark.Id == commandId) is { } mark)
        {
            return mark.Digest == digest ? await RetriedAsync(commandId, cancellationToken) : Refusal.Of(SteeringRefusals.CommandIdReused, "commandId");
        }

        var decision = decide(surroundings.Circumstances(Unit));
        if (decision.IsRefused)
        {
            return await WasForgottenRetryAsync(decision.Refusal, commandId, digest, cancellationToken) ?? decision.Refusal;
        }

        if (decision.Value.Events.IsEmpty)
        {
            return new Done(_stream.Head.Sequence, 0, null);
        }

        return await AppendAsync(commandId, digest, decision.Value, cancellationToken) switch
        {
            AppendOutcome.Appended appended => new Done(appended.Head.Sequence, decision.Value.Events.Length, null),
            AppendOutcome.AlreadyAppended => await RetriedAsync(commandId, cancellationToken),
            _ => Refusal.Of(SteeringRefusals.CommandIdReused, "commandId"),
        };
    }

    private async Task<Result<Done>> RetriedAsync(string commandId, CancellationToken cancellationToken)
    {
        var receipts = await ReceiptsAsync(commandId, cancellationToken);
        return new Done(0, receipts.Events, receipts);
    }

    /// <summary>The state remembers the last commands only; the journal remembers all of them.</summary>
    private async Task<Result<Done>?> WasForgottenRetryAsync(Refusal refusal, string commandId, Digest digest, CancellationToken cancellationToken)
    {
        if (_stream.State.RecentCommands.Length < SteeringState.CommandsRemembered || !Receipts.MayHideRetry(refusal))
        {
            return null;
        }

        var receipts = await ReceiptsAsync(commandId, cancellationToken);
        return receipts.Digest == digest ? (Result<Done>?)new Done(0, receipts.Events, receipts) : null;
    }

    private Task<Receipts> ReceiptsAsync(string commandId, CancellationToken cancellationToken) =>
        Receipts.FindAsync(journal.ReadAsync(_stream.Name, 0, cancellationToken), commandId, cancellationToken);

    private async Task<AppendOutcome> AppendAsync(string commandId, Digest digest, Decision decision, CancellationToken cancellationToken)
    {
        var (before, label) = (_stream.State, Label());
        var header = new CommandHeader(commandId, digest, surroundings.Account, surroundings.Now, decision.Reason);
        try
        {
            var outcome = await _stream.AppendAsync(
                header,
                decision.Events,
                (after, head) => SteeringConsequences.Of(_unit, label, before, after, head),
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

    /// <param name="Earlier">What the command did the first time, when this is a retry.</param>
    private sealed record Done(long Sequence, int Events, Receipts? Earlier);
}
