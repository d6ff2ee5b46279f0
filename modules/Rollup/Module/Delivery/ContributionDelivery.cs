using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Rollup.Delivery;

/// <summary>Takes facets' contributions from the outbox to the roll-up of their unit, which is the lane.</summary>
internal sealed class ContributionDelivery(IGrainFactory grains, ICallerContext callers) : IOutboxHandler
{
    public string Topic => RollupTopics.Contribution;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var system = callers.Use(Caller.System);
        await grains.GetGrain<IRollupGrain>(lane)
            .ContributeAsync([.. messages.Select(message => CanonicalJson.Read<Contribution>(message.Payload))], cancellationToken);
    }
}
