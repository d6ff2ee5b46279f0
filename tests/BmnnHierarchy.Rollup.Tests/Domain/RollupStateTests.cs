using BmnnHierarchy.Rollup.Domain;

namespace BmnnHierarchy.Rollup.Tests.Domain;

public sealed class RollupStateTests
{
    private const string Province = "unit:31";
    private const string Commune = "unit:31-11146";

    private static readonly RollupState Empty = RollupState.Empty(Province);

    [Fact]
    public void A_unit_from_which_nothing_has_come_has_no_figures_at_version_0()
    {
        Empty.Snapshot.Version.ShouldBe(0);
        Empty.Snapshot.Totals.ShouldBeEmpty();
        Empty.Snapshot.Hash.ShouldBe(SnapshotDigest.Of(Empty.Snapshot).ToString());
    }

    [Fact]
    public void A_newer_contribution_replaces_the_older_of_its_facet()
    {
        var state = Empty.Contribute(Figures.Contribution(Province, 1, Figures.Count("a", 5))).State
            .Contribute(Figures.Contribution(Province, 2, Figures.Count("a", 3))).State;
        state.Snapshot.Totals.ShouldBe([Figures.Count("a", 3)]);
        state.Snapshot.Version.ShouldBe(2);
    }

    [Fact]
    public void Facets_stand_beside_each_other()
    {
        var state = Empty.Contribute(
            Figures.Contribution(Province, 1, Figures.Count("a", 5)),
            Figures.Contribution(Province, 7, Figures.Count("a", 2)) with { Facet = "personnel" }).State;
        state.Snapshot.Totals.ShouldBe([Figures.Count("a", 7)]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    [InlineData(0)]
    public void An_equal_or_older_contribution_changes_nothing(long version)
    {
        var state = Empty.Contribute(Figures.Contribution(Province, 2, Figures.Count("a", 5))).State;
        var step = state.Contribute(Figures.Contribution(Province, version, Figures.Count("a", 9)));
        step.Changed.ShouldBeFalse();
        step.State.ShouldBeSameAs(state);
    }

    [Fact]
    public void An_equal_or_older_snapshot_changes_nothing()
    {
        var older = CommuneAfter(1);
        var newer = CommuneAfter(1, 2);
        var state = Empty.Accept(newer).State;
        state.Accept(newer, older).State.ShouldBeSameAs(state);
    }

    [Fact]
    public void A_batch_is_one_step_of_version_and_names_what_it_took()
    {
        var step = Empty.Accept(CommuneAfter(1), RollupState.Empty("unit:31-so_nv").Contribute(Figures.Contribution("unit:31-so_nv", 4, Figures.Count("a", 1))).State.Snapshot);
        step.State.Snapshot.Version.ShouldBe(1);
        step.Children.Length.ShouldBe(2);
        step.State.Snapshot.Totals.ShouldBe([Figures.Count("a", 2)]);
    }

    [Fact]
    public void Within_a_batch_only_the_newest_of_a_unit_is_taken()
    {
        var step = Empty.Accept(CommuneAfter(1, 2), CommuneAfter(1));
        step.Children.ShouldHaveSingleItem().Version.ShouldBe(2);
        step.State.Snapshot.Totals.ShouldBe([Figures.Count("a", 2)]);
    }

    [Fact]
    public void The_instant_is_the_latest_of_what_went_in()
    {
        var state = Empty.Accept(CommuneAfter(1, 9)).State.Contribute(Figures.Contribution(Province, 3, Figures.Count("a", 1))).State;
        state.Snapshot.At.ShouldBe(Figures.Noon.AddMinutes(9));
    }

    [Fact]
    public void A_part_that_does_not_add_is_left_out_and_named_while_the_rest_is_taken()
    {
        var state = Empty.Accept(CommuneAfter(1)).State;
        var unlike = RollupState.Empty("unit:31-so_nv")
            .Contribute(Figures.Contribution("unit:31-so_nv", 1, new KeyedMeasure("a", Measure.Ratio(1, 2)))).State.Snapshot;
        var step = state.Accept(unlike, CommuneAfter(1, 2));
        step.Faults.ShouldHaveSingleItem().ShouldContain("unit:31-so_nv");
        step.State.Snapshot.Totals.ShouldBe([Figures.Count("a", 2)]);
    }

    [Fact]
    public void Parts_of_one_batch_that_do_not_add_to_each_other_are_found()
    {
        var step = Empty.Contribute(
            Figures.Contribution(Province, 1, Figures.Count("a", 1)),
            Figures.Contribution(Province, 1, new KeyedMeasure("a", Measure.Flag(true))) with { Facet = "personnel" });
        step.Faults.Length.ShouldBe(1);
        step.State.Snapshot.Totals.ShouldBe([Figures.Count("a", 1)]);
    }

    [Fact]
    public void A_contribution_of_another_unit_is_a_fault() =>
        Empty.Contribute(Figures.Contribution(Commune, 1, Figures.Count("a", 1))).ShouldSatisfyAllConditions(
            step => step.Changed.ShouldBeFalse(),
            step => step.Faults.ShouldHaveSingleItem().ShouldContain(Commune));

    [Fact]
    public void A_snapshot_whose_hash_is_not_that_of_its_figures_is_a_fault()
    {
        var altered = CommuneAfter(1) with { Totals = [Figures.Count("a", 1000)] };
        var step = Empty.Accept(altered);
        step.Changed.ShouldBeFalse();
        step.Faults.ShouldHaveSingleItem().ShouldContain("hash");
    }

    [Fact]
    public void A_negative_figure_is_a_fault() =>
        Empty.Contribute(Figures.Contribution(Province, 1, Figures.Count("a", -1))).Faults.Length.ShouldBe(1);

    [Fact]
    public void Parts_of_a_microsecond_do_not_count()
    {
        var contribution = Figures.Contribution(Province, 1, Figures.Count("a", 1)) with { At = Figures.Noon.AddTicks(7) };
        Empty.Contribute(contribution).State.Snapshot.At.ShouldBe(Figures.Noon);
    }

    [Fact]
    public void The_scorecard_shows_the_children_beside_the_totals()
    {
        var scorecard = Empty.Accept(CommuneAfter(1)).State.Contribute(Figures.Contribution(Province, 1, Figures.Count("a", 4))).State.ToScorecard();
        scorecard.Unit.Totals.ShouldBe([Figures.Count("a", 5)]);
        scorecard.Children.ShouldHaveSingleItem().Totals.ShouldBe([Figures.Count("a", 1)]);
    }

    /// <summary>The commune's snapshot after contributions of these versions, each counting as many things as contributions so far.</summary>
    private static Snapshot CommuneAfter(params long[] versions)
    {
        var state = RollupState.Empty(Commune);
        for (var i = 0; i < versions.Length; i++)
        {
            state = state.Contribute(Figures.Contribution(Commune, versions[i], Figures.Count("a", i + 1))).State;
        }

        return state.Snapshot;
    }
}
