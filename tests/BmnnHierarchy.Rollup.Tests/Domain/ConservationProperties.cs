using System.Collections.Immutable;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Domain;

/// <summary>Thousands of random schedules with restarts, duplicates, reordering, and units that open, move, merge, split and close.</summary>
public sealed class ConservationProperties
{
    private const int Schedules = 2000;

    /// <summary>Of each schedule, so that thousands of schedules take seconds: every few days, the first always.</summary>
    private const int DaysLookedAt = 4;

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
        var listed = network.ListedTree;
        var days = network.Log.Select(contribution => DatedRow.DayOf(contribution)).Distinct().ToList();
        return days.Where((_, i) => i % (1 + (days.Count / DaysLookedAt)) == 0).All(day =>
        {
            List<Contribution> kept = [.. network.KeptAt(day)], replayed = [.. network.StandingAt(AsOf.EndOf(day).Instant)];
            return new[] { TreeChoice.AsThen, TreeChoice.Today }.All(choice =>
            {
                var tree = HistoricTree.Of(listed, choice, day, network.Today);
                var states = Composition.Of(tree, kept);
                return IsTheSameAndAddsUp(states, Composition.Of(tree, replayed))
                    && TopOf(states, network).SequenceEqual(MeasureSet.Sum(replayed.Select(contribution => contribution.Measures)));
            });
        });
    });

    /// <summary>Units that open, move, merge, split and close hand on what they have: nothing is lost and nothing counts twice.</summary>
    [Fact]
    public void A_reorganisation_alone_changes_no_figure_at_the_top() => ForAnySchedule((network, steps) =>
    {
        for (var i = 0; i < steps; i++)
        {
            network.Step();
        }

        network.Settle();
        var before = network.States[0].Snapshot.Totals;
        for (var i = 0; i < 1 + (steps / 10); i++)
        {
            network.Reorganise();
        }

        return network.Settle() && network.States[0].Snapshot.Totals.SequenceEqual(before) && LiveIsRecomputed(network);
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

    private static bool IsTheSameAndAddsUp(Dictionary<string, RollupState> kept, Dictionary<string, RollupState> replayed) =>
        kept.Count == replayed.Count && kept.All(unit =>
            unit.Value.Snapshot.Hash == replayed[unit.Key].Snapshot.Hash
            && unit.Value.Snapshot.Totals.SequenceEqual(MeasureSet.Sum(
                unit.Value.Own.Values.Select(own => own.Measures).Concat(unit.Value.Children.Values.Select(child => child.Totals)))));

    private static ImmutableArray<KeyedMeasure> TopOf(Dictionary<string, RollupState> states, MovingNetwork network) =>
        states.GetValueOrDefault(network.States[0].Unit)?.Snapshot.Totals ?? [];

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
