using BmnnHierarchy.Rollup.Domain.History;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>Thousands of random schedules with restarts, duplicates, reordering and moved units.</summary>
public sealed class ConservationProperties
{
    private const int Schedules = 2000;

    [Fact]
    public void Sums_hold_at_every_level_and_moment_and_live_is_what_the_log_gives_in_the_end() => ForAnySchedule((network, steps) =>
    {
        var held = Enumerable.Range(0, steps).All(_ => network.Step()) & network.Settle();
        return held && LiveIsRecomputed(network);
    });

    [Fact]
    public void The_history_gives_every_past_day_as_the_log_does_at_every_level() => ForAnySchedule((network, steps) =>
    {
        for (var i = 0; i < steps; i++)
        {
            network.Step();
        }

        network.Settle();
        return network.Log.Select(contribution => DatedRow.DayOf(contribution)).Distinct().All(day =>
        {
            var tree = network.Tree;
            var kept = Composition.Of(tree, network.KeptAt(day));
            var replayed = Composition.Of(tree, network.StandingAt(AsOf.EndOf(day).Instant));
            return kept.Count == replayed.Count && kept.All(unit =>
                unit.Value.Snapshot.Hash == replayed[unit.Key].Snapshot.Hash
                && unit.Value.Snapshot.Totals.SequenceEqual(MeasureSet.Sum(
                    unit.Value.Own.Values.Select(own => own.Measures).Concat(unit.Value.Children.Values.Select(child => child.Totals)))));
        });
    });

    [Fact]
    public void After_damage_rebuilding_gives_again_what_the_log_gives_and_a_second_time_changes_nothing() => ForAnySchedule((network, steps) =>
    {
        for (var i = 0; i < steps; i++)
        {
            network.Step();
        }

        network.DamageAndRebuild();
        network.Settle();
        var first = network.States.Select(state => state.Snapshot.Totals).ToList();
        var recomputed = LiveIsRecomputed(network);
        network.DamageAndRebuild();
        network.Settle();
        return recomputed && network.States.Zip(first).All(pair => pair.First.Snapshot.Totals.SequenceEqual(pair.Second));
    });

    private static bool LiveIsRecomputed(MovingNetwork network)
    {
        var expected = Composition.Of(network.Tree, network.StandingAt(DateTimeOffset.MaxValue));
        return network.States.All(live => live.Snapshot.Totals.SequenceEqual(expected.GetValueOrDefault(live.Unit)?.Snapshot.Totals ?? []));
    }

    private static void ForAnySchedule(Func<MovingNetwork, int, bool> holds) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Schedules),
        Prop.ForAll(
            ArbMap.Default.ArbFor<int>(),
            seed =>
            {
                var random = new Random(seed);
                return holds(new MovingNetwork(random), random.Next(120));
            }));
}
