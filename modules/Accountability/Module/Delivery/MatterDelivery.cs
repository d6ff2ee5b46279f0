using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Accountability.Delivery;

/// <summary>Takes what became of a matter from the outbox to the unit, which is the lane.</summary>
internal sealed class MatterDelivery(IGrainFactory grains, ICallerContext callers) : IOutboxHandler
{
    public string Topic => DispatchTopics.Matter;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var system = callers.Use(Caller.System);
        foreach (var message in messages)
        {
            await grains.GetGrain<IAccountabilityGrain>(lane).ReceiveMatterAsync(CanonicalJson.Read<MatterDispatch>(message.Payload), cancellationToken);
        }
    }
}
