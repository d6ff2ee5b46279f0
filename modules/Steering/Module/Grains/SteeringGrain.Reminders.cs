using BmnnHierarchy.Grains;
using BmnnHierarchy.Steering.Domain.Reminders;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Reminders that come to the unit.</summary>
internal sealed partial class SteeringGrain
{
    public async Task ReceiveReminderAsync(ReminderDispatch dispatch, CancellationToken cancellationToken)
    {
        var decision = Reminding.Decide(_stream.State, dispatch, surroundings.Circumstances(Unit));
        if (!decision.Events.IsEmpty)
        {
            await AppendAsync($"reminder:{dispatch.Reminder}", ReminderDigests.Of(dispatch), decision, cancellationToken);
        }
    }

    public async Task<Reply<int>> ReadRemindersAsync(ReadReminders command, CancellationToken cancellationToken)
    {
        var answer = await DoAsync(command.CommandId, ReminderDigests.Of(command), now => Reminding.Decide(_stream.State, command, now), cancellationToken);
        return Reply.From(answer.Then<int>(done => done.Events));
    }

    public Task<Reply<UnitReminders>> GetRemindersAsync(CancellationToken cancellationToken) => Task.FromResult(Unit is null
        ? Reply.Refused<UnitReminders>(UnknownUnit)
        : Reply.Of(new UnitReminders([.. _stream.State.Reminders.Select(reminder => reminder.ToView()).Reverse()])));
}
