using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class DeliveryProperties
{
    [Fact]
    public void Any_order_duplication_or_loss_with_retry_gives_the_same_totals() => ForAnyHistory((network, steps) =>
    {
        for (var i = 0; i < steps; i++)
        {
            network.Step();
        }

        network.Settle();
        return Enumerable.Range(0, network.States.Count)
            .All(unit => network.States[unit].Snapshot.Totals.SequenceEqual(network.ExpectedOf(unit)));
    });

    [Fact]
    public void Parts_sum_to_totals_and_versions_go_up_one_by_one_at_every_moment() => ForAnyHistory((network, steps) =>
        Enumerable.Range(0, steps).All(_ => network.Step()) && network.Settle());

    [Fact]
    public void In_the_end_every_parent_holds_its_childrens_last_snapshots() => ForAnyHistory((network, steps) =>
    {
        for (var i = 0; i < steps; i++)
        {
            network.Step();
        }

        network.Settle();
        return Enumerable.Range(1, network.States.Count - 1).All(unit =>
        {
            var own = network.States[unit].Snapshot;
            var held = network.States[network.ParentOf(unit)].Children.GetValueOrDefault(own.Unit);
            return own.Version == 0 ? held is null : held?.Hash == own.Hash;
        });
    });

    private static void ForAnyHistory(Func<UnreliableNetwork, int, bool> holds) =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var random = new Random(seed);
                return holds(new UnreliableNetwork(random), random.Next(300));
            }).QuickCheckThrowOnFailure();
}
