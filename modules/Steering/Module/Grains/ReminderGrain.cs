using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Reminders;
using BmnnHierarchy.Steering.Reminders;
using BmnnHierarchy.Steering.Storage;
using Orleans;
using Orleans.Storage;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Writes a reminder once, with one message for each unit beside it: what is acknowledged is delivered, also after the process died.</summary>
[GrainType("steering.reminders")]
internal sealed class ReminderGrain(IJournal journal, SteeringSurroundings surroundings) : Grain, IReminderGrain
{
    private EventStream<SentState> _stream = null!;
    private UnitKey _unit;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _unit = UnitKey.Parse(this.GetPrimaryKeyString());
        _stream = new EventStream<SentState>(journal, SentFold.Instance, ReminderNames.Stream(_unit));
        return _stream.LoadAsync(cancellationToken);
    }

    public async Task<Reply<ReminderReceipt>> SendAsync(SendReminder command, CancellationToken cancellationToken)
    {
        var digest = ReminderDigests.Of(command).By(surroundings.Account);
        if (Earlier(command.CommandId) is { } earlier)
        {
            return earlier.Digest == digest ? Receipt(earlier) : Reused;
        }

        var decision = Reminding.Decide(_stream.State, command, _unit, surroundings.Units);
        if (decision.IsRefused)
        {
            return Reply.Refused<ReminderReceipt>(decision.Refusal);
        }

        var header = new CommandHeader(command.CommandId, digest, surroundings.Account, surroundings.Now, null);
        var sent = CanonicalJson.Read<ReminderSent>(decision.Value.Events[0].Payload);
        try
        {
            var outcome = await _stream.AppendAsync(
                header,
                decision.Value.Events,
                (_, _) => new Consequences(ReminderTables.Sent(_unit, sent, header.At, header.Actor), [.. sent.Targets.Select(target => Message(sent, target, header))]),
                cancellationToken);
            if (outcome is not AppendOutcome.Appended)
            {
                throw new InconsistentStateException($"Another writer has appended to {_stream.Name}.");
            }

            await _stream.SaveSnapshotIfDueAsync(cancellationToken);
            return Receipt(_stream.State.Sent[^1]);
        }
        catch
        {
            // Whether the event is there is not known: the next activation loads what is, and the command id decides.
            DeactivateOnIdle();
            throw;
        }
    }

    private static Reply<ReminderReceipt> Reused => Reply.Refused<ReminderReceipt>(Refusal.Of(SteeringRefusals.CommandIdReused, "commandId"));

    private static Reply<ReminderReceipt> Receipt(SentReminder sent) => Reply.Of(new ReminderReceipt(sent.Number, sent.Units, sent.Duties));

    private SentReminder? Earlier(string commandId) => _stream.State.Sent.FindLast(sent => sent.CommandId == commandId);

    private OutboxMessage Message(ReminderSent sent, ReminderTarget target, CommandHeader header)
    {
        var name = ReminderNames.Of(_unit, sent.Number);
        var dispatch = new ReminderDispatch(name, header.Actor, header.At, sent.Text, sent.DocumentNumber, target.Duties);
        return new OutboxMessage(ReminderDelivery.OutboxTopic, $"{name} {target.Unit}", 1, target.Unit, CanonicalJson.Write(dispatch));
    }
}
