using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.Tests.Domain;
using FsCheck;
using FsCheck.Fluent;

namespace BmnnHierarchy.Rollup.Tests.Verification;

public sealed class ReconciliationTests
{
    private const string Ministry = "unit:bca";
    private const string Province = "unit:31";
    private const string Commune = "unit:31-11146";

    private static readonly Hierarchy Tree = new(new Dictionary<string, string?> { [Ministry] = null, [Province] = Ministry, [Commune] = Province });
    private static readonly Contribution OfCommune = Figures.Contribution(Commune, 3, Figures.Count("a", 2));
    private static readonly Contribution OfProvince = Figures.Contribution(Province, 1, Figures.Count("a", 5), Figures.Count("b", 1));

    private static readonly LiveRollup Honest = BuildHonest();

    [Fact]
    public void A_sound_roll_up_has_no_differences() => Differences(Honest).ShouldBeEmpty();

    [Fact]
    public void At_every_moment_of_an_unreliable_network_there_is_no_difference() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var network = new UnreliableNetwork(random);
            for (var steps = random.Next(150); steps > 0; steps--)
            {
                network.Step();
            }

            var differences = new Differences();
            Reconciliation.Run(network.Hierarchy, network.Recomputed, network.Live, differences);
            return differences.Sorted().IsEmpty;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_changed_figure_of_a_units_row_is_named_with_both_values() =>
        Differences(With(Ministry, state => state with { Snapshot = state.Snapshot with { Totals = [Figures.Count("a", 8), Figures.Count("b", 1)] } }))
            .ShouldContain(new RollupDifference(Ministry, RollupDifferenceKind.Figure, "a", "Count(8)", "Count(7)"));

    [Fact]
    public void A_changed_hash_of_a_units_row_is_named() =>
        Differences(With(Province, state => state with { Snapshot = state.Snapshot with { Hash = Digest.Zero.ToString() } }))
            .ShouldContain(found => found.Unit == Province && found.Kind == RollupDifferenceKind.Hash && found.Subject == "hash");

    [Fact]
    public void A_changed_instant_of_a_units_row_is_named() =>
        Differences(With(Province, state => state with { Snapshot = state.Snapshot with { At = Figures.Noon } }))
            .ShouldContain(found => found.Unit == Province && found.Kind == RollupDifferenceKind.Addition && found.Subject == "at");

    [Fact]
    public void A_changed_figure_of_a_contributions_row_is_named_with_both_values() =>
        Differences(With(Commune, state => state with { Own = state.Own.SetItem("steering", OfCommune with { Measures = [Figures.Count("a", 9)] }) }))
            .ShouldContain(new RollupDifference(Commune, RollupDifferenceKind.Contribution, "steering a", "Count(9)", "Count(2)"));

    [Fact]
    public void A_changed_version_of_a_contributions_row_is_named() =>
        Differences(With(Commune, state => state with { Own = state.Own.SetItem("steering", OfCommune with { Version = 4 }) }))
            .ShouldContain(new RollupDifference(Commune, RollupDifferenceKind.Contribution, "steering version", "4", "3"));

    [Fact]
    public void A_missing_contributions_row_is_named() =>
        Differences(With(Commune, state => state with { Own = state.Own.Clear() }))
            .ShouldContain(new RollupDifference(Commune, RollupDifferenceKind.Contribution, "steering version", null, "3"));

    [Fact]
    public void A_changed_figure_of_a_childs_row_is_named_with_both_values() =>
        Differences(WithChild(child => child with { Totals = [Figures.Count("a", 20)] })).ShouldSatisfyAllConditions(
            found => found.ShouldContain(new RollupDifference(Province, RollupDifferenceKind.Child, $"{Commune} a", "Count(20)", "Count(2)")),
            found => found.ShouldContain(new RollupDifference(Province, RollupDifferenceKind.Addition, "a", "Count(7)", "Count(25)")),
            found => found.ShouldContain(one => one.Kind == RollupDifferenceKind.Hash && one.Subject == $"{Commune} hash"));

    [Fact]
    public void A_childs_row_ahead_of_the_child_is_named() =>
        Differences(WithChild(child => child with { Version = 9 }))
            .ShouldContain(new RollupDifference(Province, RollupDifferenceKind.Child, $"{Commune} version", "9", "1"));

    [Fact]
    public void A_missing_childs_row_is_named_at_every_level_above() =>
        Differences(With(Province, state => state with { Children = state.Children.Clear() }))
            .ShouldContain(found => found.Unit == Province && found.Kind == RollupDifferenceKind.Addition && found.Subject == "a");

    [Fact]
    public void A_lost_message_is_named_as_the_figure_that_did_not_arrive()
    {
        var newer = Honest.States[Commune].Contribute(OfCommune with { Version = 4, Measures = [Figures.Count("a", 6)] }).State;
        var live = Honest with { States = With(Honest.States, newer) };
        Differences(live, [OfProvince, newer.Own["steering"]]).ShouldBe(
        [
            new RollupDifference(Province, RollupDifferenceKind.Figure, "a", "Count(7)", "Count(11)"),
            new RollupDifference(Ministry, RollupDifferenceKind.Figure, "a", "Count(7)", "Count(11)"),
        ]);
    }

    [Fact]
    public void A_message_on_its_way_counts_as_arrived()
    {
        var contribution = OfCommune with { Version = 4, Measures = [Figures.Count("a", 6)] };
        Differences(Honest with { Contributions = [contribution] }, [OfProvince, contribution]).ShouldBeEmpty();
    }

    [Fact]
    public void A_message_that_cannot_be_taken_is_named() =>
        Differences(Honest with { Contributions = [OfCommune with { Version = 4, Measures = [Figures.Count("b", 1), Figures.Count("a", 1)] }] })
            .ShouldContain(found => found.Unit == Commune && found.Kind == RollupDifferenceKind.Fault);

    [Fact]
    public void A_unit_outside_the_tree_is_named()
    {
        var stranger = RollupState.Empty("unit:99").Contribute(Figures.Contribution("unit:99", 1, Figures.Count("a", 1))).State;
        Differences(Honest with { States = With(Honest.States, stranger) })
            .ShouldHaveSingleItem().ShouldBe(new RollupDifference("unit:99", RollupDifferenceKind.UnknownUnit, "unit", "unit:99", null));
    }

    [Fact]
    public void Everything_lost_is_named() =>
        Differences(new LiveRollup(new Dictionary<string, RollupState>(), [], []))
            .ShouldContain(new RollupDifference(Ministry, RollupDifferenceKind.Figure, "a", null, "Count(7)"));

    private static ImmutableArray<RollupDifference> Differences(LiveRollup live, IReadOnlyList<Contribution>? recomputed = null)
    {
        var differences = new Differences();
        Reconciliation.Run(Tree, recomputed ?? [OfCommune, OfProvince], live, differences);
        return differences.Sorted();
    }

    private static LiveRollup With(string unit, Func<RollupState, RollupState> change) =>
        Honest with { States = With(Honest.States, change(Honest.States[unit])) };

    private static Dictionary<string, RollupState> With(IReadOnlyDictionary<string, RollupState> states, RollupState state) =>
        new(states) { [state.Unit] = state };

    private static LiveRollup WithChild(Func<Snapshot, Snapshot> change) =>
        With(Province, state => state with { Children = state.Children.SetItem(Commune, change(state.Children[Commune])) });

    private static LiveRollup BuildHonest()
    {
        var commune = RollupState.Empty(Commune).Contribute(OfCommune).State;
        var province = RollupState.Empty(Province).Accept(commune.Snapshot).State.Contribute(OfProvince).State;
        var ministry = RollupState.Empty(Ministry).Accept(province.Snapshot).State;
        return new LiveRollup(new[] { commune, province, ministry }.ToDictionary(state => state.Unit), [], []);
    }
}
