using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Steering.Reminders;

/// <summary>Takes reminders from the outbox to the unit, which is the lane.</summary>
internal sealed class ReminderDelivery(IGrainFactory grains, ICallerContext callers) : IOutboxHandler
{
    /// <summary>Key: the reminder, space, the unit. Payload: a <see cref="ReminderDispatch"/> in canonical JSON.</summary>
    public const string OutboxTopic = "steering.reminder";

    public string Topic => OutboxTopic;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var system = callers.Use(Caller.System);
        foreach (var message in messages)
        {
            await grains.GetGrain<ISteeringGrain>(lane).ReceiveReminderAsync(CanonicalJson.Read<ReminderDispatch>(message.Payload), cancellationToken);
        }
    }
}
