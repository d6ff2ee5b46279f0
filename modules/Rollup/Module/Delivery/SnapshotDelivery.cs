using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Rollup.Delivery;

/// <summary>Takes children's snapshots from the outbox to the roll-up of their parent, which is the lane.</summary>
internal sealed class SnapshotDelivery(IGrainFactory grains, ICallerContext callers) : IOutboxHandler
{
    public string Topic => RollupTopics.Snapshot;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var system = callers.Use(Caller.System);
        await grains.GetGrain<IRollupGrain>(lane)
            .AcceptAsync([.. messages.Select(message => CanonicalJson.Read<Snapshot>(message.Payload))], cancellationToken);
    }
}
