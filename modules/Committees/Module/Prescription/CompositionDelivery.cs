using System.Globalization;
using BmnnHierarchy.Access;
using BmnnHierarchy.Committees.Domain.Compositions;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Committees.Prescription;

/// <summary>Brings what a province has set to the units of the group. A unit that is held to it already stays as it is.</summary>
internal sealed class CompositionDelivery(IGrainFactory grains, ICompositionLoader loader, IUnitDirectory units, ICallerContext callers, TimeProvider time) : IOutboxHandler
{
    private const int UnitsAtATime = 16;

    public string Topic => CommitteesTopics.Composition;

    public async Task DeliverAsync(string lane, IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        await loader.LoadAsync(cancellationToken);
        foreach (var message in messages)
        {
            var delivered = CanonicalJson.Read<CompositionToDeliver>(message.Payload);
            foreach (var some in Concerned(UnitKey.Parse(delivered.Province), delivered.Scope).Chunk(UnitsAtATime))
            {
                await Task.WhenAll(some.Select(unit => HoldAsync(unit, delivered, cancellationToken)));
            }
        }
    }

    private IEnumerable<UnitKey> Concerned(UnitKey province, CompositionScope scope) => scope is CompositionScope.Province
        ? [province]
        : units.Current.Children(province, VietnamTime.Today(time)).Where(unit => Prescribed.Concerns(scope, unit.Kind)).Select(unit => unit.Key);

    private async Task HoldAsync(UnitKey unit, CompositionToDeliver delivered, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        var terms = new CommitteeTerms(string.Create(CultureInfo.InvariantCulture, $"composition-{delivered.Scope}-{delivered.Version}"), null);
        var reply = await grains.GetGrain<ICommitteeGrain>(unit.ToString()).PrescribeAsync(terms, cancellationToken);
        if (reply.IsRefused && reply.Refused.Code != CommitteesRefusals.NoCompositionForUnit)
        {
            throw new InvalidOperationException($"{unit} did not take the composition: {reply.Refused.Code}.");
        }
    }
}
