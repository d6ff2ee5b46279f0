using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Tests.Domain;
using BmnnHierarchy.Testing.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Rollup.Tests.Grains;

public sealed class DeliveryTests
{
    private static readonly UnitKey Province = SyntheticUnits.Province(1);
    private static readonly UnitKey Commune = SyntheticUnits.Commune(1, 1);

    [Fact]
    public async Task A_contribution_from_the_outbox_reaches_its_units_roll_up_in_the_name_of_the_system()
    {
        await using var host = await RollupTestHost.StartAsync(SyntheticUnits.Country(1, 1));
        var contribution = Figures.Contribution(Commune.ToString(), 3, Figures.Count("a", 1));
        await HandlerOf(host, RollupTopics.Contribution).DeliverAsync(
            Commune.ToString(),
            [new OutboxMessage(RollupTopics.Contribution, $"{Commune} steering", 3, Commune.ToString(), CanonicalJson.Write(contribution))],
            CancellationToken.None);
        (await host.SnapshotOfAsync(Commune)).Totals.ShouldBe([Figures.Count("a", 1)]);
        var callers = (RecordingCallers)host.Services.GetRequiredService<ICallerContext>();
        callers.Used.ShouldHaveSingleItem().ShouldBe(Caller.System);
        callers.Open.ShouldBe(0);
    }

    [Fact]
    public async Task Snapshots_from_the_outbox_reach_the_parents_roll_up()
    {
        await using var host = await RollupTestHost.StartAsync(SyntheticUnits.Country(1, 1));
        await host.ContributeAsync(Commune, 1, Figures.Count("a", 1));
        var snapshot = host.Store.Messages[Commune].Snapshot;
        await HandlerOf(host, RollupTopics.Snapshot).DeliverAsync(
            Province.ToString(),
            [new OutboxMessage(RollupTopics.Snapshot, Commune.ToString(), 1, Province.ToString(), CanonicalJson.Write(snapshot))],
            CancellationToken.None);
        (await host.SnapshotOfAsync(Province)).Totals.ShouldBe([Figures.Count("a", 1)]);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_reported_as_delivered()
    {
        await using var host = await RollupTestHost.StartAsync(SyntheticUnits.Country(1, 1));
        await Should.ThrowAsync<System.Text.Json.JsonException>(() => HandlerOf(host, RollupTopics.Snapshot).DeliverAsync(
            Province.ToString(),
            [new OutboxMessage(RollupTopics.Snapshot, Commune.ToString(), 1, Province.ToString(), "{}broken")],
            CancellationToken.None));
    }

    private static IOutboxHandler HandlerOf(RollupTestHost host, string topic) =>
        host.Services.GetServices<IOutboxHandler>().Single(handler => handler.Topic == topic);
}
