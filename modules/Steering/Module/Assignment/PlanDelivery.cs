using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Steering.Assignment;

/// <summary>
/// Brings an issued or amended plan to the units it binds. A unit that has the plan already stays as it is, so after a crash
/// the whole is gone through again; how far it has come is recorded with the plan.
/// </summary>
internal sealed class PlanDelivery(
    IGrainFactory grains, IPlanCatalogue plans, IPlanCatalogueLoader loader, IUnitDirectory units, ICallerContext callers, TimeProvider time, PlanHolders holders) : IOutboxHandler
{
    private const int UnitsAtATime = 16;

    public string Topic => PlansTopics.Issued;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(cancellationToken);
        foreach (var message in messages)
        {
            await DeliverAsync(CanonicalJson.Read<PlanToDeliver>(message.Payload), cancellationToken);
        }
    }

    private async Task DeliverAsync(PlanToDeliver delivered, CancellationToken cancellationToken)
    {
        var plan = plans.Find(delivered.Plan)
            ?? throw new InvalidOperationException($"Plan {delivered.Plan} was issued and is not in the catalogue.");
        var bound = PlanDuties.Of(plan, units.Current, VietnamTime.Today(time)).Select(entry => entry.Unit);
        var concerned = bound.Union(await holders.OfAsync(plan.Code, cancellationToken)).ToList();
        var command = new ApplyPlan(
            string.Create(CultureInfo.InvariantCulture, $"plan:{delivered.Plan} {delivered.Revision}"),
            delivered.Plan, delivered.Revision, delivered.Number, delivered.Changed, delivered.Redated);
        var done = 0;
        foreach (var some in concerned.Chunk(UnitsAtATime))
        {
            await Task.WhenAll(some.Select(unit => ApplyAsync(unit, command, cancellationToken)));
            done += some.Length;
            await RecordAsync(delivered, new Delivery(delivered.Revision, done, concerned.Count), cancellationToken);
        }
    }

    private async Task ApplyAsync(UnitKey unit, ApplyPlan command, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        var reply = await grains.GetGrain<ISteeringGrain>(unit.ToString()).ApplyPlanAsync(command, cancellationToken);
        if (reply.IsRefused)
        {
            throw new InvalidOperationException($"{unit} did not take plan {command.Plan}: {reply.Refused.Code}.");
        }
    }

    private async Task RecordAsync(PlanToDeliver delivered, Delivery delivery, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        await grains.GetGrain<IPlansGrain>(delivered.Owner).RecordDeliveryAsync(delivered.Plan, delivery, cancellationToken);
    }
}
