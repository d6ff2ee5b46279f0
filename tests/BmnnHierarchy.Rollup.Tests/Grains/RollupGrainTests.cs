using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Tests.Domain;
using BmnnHierarchy.Testing.Units;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.Tests.Grains;

public sealed class RollupGrainTests
{
    private static readonly UnitKey Ministry = SyntheticUnits.Ministry;
    private static readonly UnitKey Province = SyntheticUnits.Province(1);
    private static readonly UnitKey Commune = SyntheticUnits.Commune(1, 1);
    private static readonly UnitKey OtherCommune = SyntheticUnits.Commune(1, 2);
    private static readonly IUnitDirectory Units = SyntheticUnits.Country(provinces: 2, communes: 2);

    [Fact]
    public async Task A_unit_from_which_nothing_has_come_answers_with_version_0()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        (await host.SnapshotOfAsync(Commune)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_unit_is_refused()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        var reply = await host.Of(UnitKey.FromCode("99")).GetScorecardAsync(CancellationToken.None);
        reply.Refused.ShouldNotBeNull().Code.ShouldBe(RollupRefusals.UnitIsUnknown);
    }

    [Fact]
    public async Task An_update_of_a_commune_reaches_province_and_Ministry()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 2));
        await host.ContributeAsync(OtherCommune, 1, Figures.Count("a", 3));
        await host.DeliverAllAsync();
        (await host.SnapshotOfAsync(Province)).Totals.ShouldBe([Figures.Count("a", 5)]);
        (await host.SnapshotOfAsync(Ministry)).Totals.ShouldBe([Figures.Count("a", 5)]);
    }

    [Fact]
    public async Task The_scorecard_shows_each_child_and_is_made_once_a_version()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 2));
        await host.DeliverAllAsync();
        var first = (await host.Of(Province).GetScorecardAsync(CancellationToken.None)).Value.ShouldNotBeNull();
        first.Children.ShouldHaveSingleItem().Unit.ShouldBe(Commune.ToString());
        (await host.Of(Province).GetScorecardAsync(CancellationToken.None)).Value.ShouldBe(first);
        await host.ContributeAsync(OtherCommune, 1, Figures.Count("a", 3));
        await host.DeliverAllAsync();
        (await host.Of(Province).GetScorecardAsync(CancellationToken.None)).Value!.Children.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Figures_survive_a_restart()
    {
        var store = new MemoryRollupStore();
        await using (var before = await RollupTestHost.StartAsync(Units, store))
        {
            await before.ContributeAsync(Commune, 4, Figures.Count("a", 2));
            await before.DeliverAllAsync();
        }

        await using var after = await RollupTestHost.StartAsync(Units, store);
        (await after.SnapshotOfAsync(Ministry)).Totals.ShouldBe([Figures.Count("a", 2)]);
        await after.ContributeAsync(Commune, 4, Figures.Count("a", 99));
        (await after.SnapshotOfAsync(Commune)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Duplicates_and_late_messages_change_nothing_and_are_not_sent_on()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 2, Figures.Count("a", 2));
        var older = host.Store.Messages[Commune].Snapshot;
        await host.ContributeAsync(Commune, 3, Figures.Count("a", 7));
        await host.DeliverAllAsync();
        await host.ContributeAsync(Commune, 2, Figures.Count("a", 2));
        await host.ContributeAsync(Commune, 3, Figures.Count("a", 7));
        await host.AcceptAsync(Province, older);
        host.Store.Messages.ShouldBeEmpty();
        (await host.SnapshotOfAsync(Province)).ShouldSatisfyAllConditions(
            province => province.Version.ShouldBe(1),
            province => province.Totals.ShouldBe([Figures.Count("a", 7)]));
    }

    [Fact]
    public async Task A_batch_is_one_version_and_one_message()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        await host.ContributeAsync(OtherCommune, 1, Figures.Count("a", 1));
        await host.DeliverAllAsync();
        (await host.SnapshotOfAsync(Province)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_snapshot_of_a_unit_that_is_not_a_child_is_never_added()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        var stray = host.Store.Messages[Commune].Snapshot;
        await host.AcceptAsync(SyntheticUnits.Province(2), stray);
        await host.AcceptAsync(Ministry, stray);
        (await host.SnapshotOfAsync(SyntheticUnits.Province(2))).Version.ShouldBe(0);
        (await host.SnapshotOfAsync(Ministry)).Version.ShouldBe(0);
    }

    [Fact]
    public async Task A_snapshot_of_a_unit_that_the_tree_does_not_know_yet_is_sent_back()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        var unknown = host.Store.Messages[Commune].Snapshot with { Unit = "unit:1-77" };
        await Should.ThrowAsync<InvalidOperationException>(() => host.AcceptAsync(Province, unknown));
    }

    [Fact]
    public async Task A_part_that_does_not_add_is_sent_back_while_its_siblings_go_up()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        await host.DeliverAllAsync();
        await host.ContributeAsync(Commune, 2, Figures.Count("a", 5));
        await host.ContributeAsync(OtherCommune, 1, new KeyedMeasure("a", Measure.Flag(true)));
        var batch = new[] { host.Store.Messages[OtherCommune].Snapshot, host.Store.Messages[Commune].Snapshot };
        (await Should.ThrowAsync<MeasureFaultException>(() => host.AcceptAsync(Province, batch))).Message.ShouldContain(OtherCommune.ToString());
        (await host.SnapshotOfAsync(Province)).Totals.ShouldBe([Figures.Count("a", 5)]);
    }

    [Fact]
    public async Task When_saving_fails_nothing_is_shown_and_the_retry_is_taken()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        host.Store.FailBeforeNextSave = true;
        await Should.ThrowAsync<IOException>(() => host.ContributeAsync(Commune, 1, Figures.Count("a", 1)));
        (await host.SnapshotOfAsync(Commune)).Version.ShouldBe(0);
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        (await host.SnapshotOfAsync(Commune)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task When_the_answer_is_lost_after_saving_the_retry_finds_it_done()
    {
        await using var host = await RollupTestHost.StartAsync(Units);
        host.Store.FailAfterNextSave = true;
        await Should.ThrowAsync<IOException>(() => host.ContributeAsync(Commune, 1, Figures.Count("a", 1)));
        var loads = host.Store.Loads;
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        host.Store.Loads.ShouldBe(loads + 1);
        host.Store.Messages[Commune].Snapshot.Version.ShouldBe(1);
        (await host.SnapshotOfAsync(Commune)).Hash.ShouldBe(host.Store.Messages[Commune].Snapshot.Hash);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Calls_in_any_order_with_lost_answers_give_the_same_figures(int seed)
    {
        var random = new Random(seed);
        await using var host = await RollupTestHost.StartAsync(Units, shuffleSeed: seed);
        for (var round = 1; round <= 20; round++)
        {
            host.Store.FailAfterNextSave = random.Next(3) == 0;
            var versions = Enumerable.Range(1, round).ToArray();
            random.Shuffle(versions);
            await Task.WhenAll(versions.Select(version => TryAsync(() => host.ContributeAsync(Commune, version, Figures.Count("a", version)))));
            await TryAsync(host.DeliverAllAsync);
        }

        host.Store.FailAfterNextSave = false;
        await host.ContributeAsync(Commune, 20, Figures.Count("a", 20));
        await host.DeliverAllAsync();
        (await host.SnapshotOfAsync(Ministry)).Totals.ShouldBe([Figures.Count("a", 20)]);

        static async Task TryAsync(Func<Task> call)
        {
            try
            {
                await call();
            }
            catch (Exception lost) when (lost is IOException or Orleans.Storage.InconsistentStateException)
            {
                // The sender has no answer and sends again in the next round.
            }
        }
    }

    [Fact]
    public async Task A_whole_country_adds_up()
    {
        await using var host = await RollupTestHost.StartAsync(SyntheticUnits.Country(provinces: 34, communes: 150));
        var communes = from province in Enumerable.Range(1, 34) from commune in Enumerable.Range(1, 150) select SyntheticUnits.Commune(province, commune);
        await Task.WhenAll(communes.Select(commune => host.ContributeAsync(commune, 1, Figures.Count("a", 1))));
        await host.DeliverAllAsync();
        (await host.SnapshotOfAsync(Ministry)).Totals.ShouldBe([Figures.Count("a", 34 * 150)]);
    }
}
