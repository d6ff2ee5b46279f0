using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Accountability.Delivery;

/// <summary>Takes directives from the outbox to the unit, which is the lane.</summary>
internal sealed class DirectiveDelivery(IGrainFactory grains, ICallerContext callers) : IOutboxHandler
{
    public string Topic => DispatchTopics.Directive;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        using var system = callers.Use(Caller.System);
        foreach (var message in messages)
        {
            await grains.GetGrain<IAccountabilityGrain>(lane).ReceiveDirectiveAsync(CanonicalJson.Read<DirectiveDispatch>(message.Payload), cancellationToken);
        }
    }
}
