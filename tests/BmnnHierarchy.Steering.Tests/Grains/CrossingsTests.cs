using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain;
using BmnnHierarchy.Steering.Storage;
using BmnnHierarchy.Steering.Tests.Support;
using BmnnHierarchy.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Steering.Tests.Grains;

/// <summary>When a deadline passes, the units that it concerns do work, and nobody else, however many duties there are.</summary>
public sealed class CrossingsTests
{
    private const int Units = 250;
    private const int DutiesOfEach = 401;
    private const int Crossing = 7;
    private static readonly DateOnly Day = new(2026, 6, 15);
    private static readonly DateOnly Far = new(2026, 12, 1);

    [Fact]
    public async Task Of_a_hundred_thousand_duties_the_crossings_alone_cost_work()
    {
        await using var before = await SteeringHost.StartAsync(Day);
        var tree = before.Services.GetRequiredService<IUnitDirectory>().Current;
        var units = tree.Children(UnitKey.Parse("unit:31"), Day).Concat(tree.Children(UnitKey.Parse("unit:40"), Day)).Select(unit => unit.Key).Take(Units).ToList();
        units.Count.ShouldBe(Units);
        foreach (var (i, unit) in units.Index())
        {
            await SeedAsync(before, unit, i < Crossing ? Day : Far);
        }

        await before.StopAsync();
        await using var host = await SteeringHost.StartAsync(Day.AddDays(1), before);
        await host.ClockAsync();
        await host.Services.GetRequiredService<IOutboxMonitor>().WaitUntilEmptyAsync(CancellationToken.None);

        foreach (var (i, unit) in units.Index())
        {
            var events = await host.EventsAsync(unit.ToString());
            events.Count.ShouldBe(i < Crossing ? DutiesOfEach + 1 : DutiesOfEach, unit.ToString());
            if (i < Crossing)
            {
                events[^1].Type.ShouldBe(DaysPassed.Type);
            }
        }

        // A second look, on the same day, finds nobody.
        await host.ClockAsync();
        (await host.EventsAsync(units[0].ToString())).Count.ShouldBe(DutiesOfEach + 1);
        (Units * DutiesOfEach).ShouldBeGreaterThan(100_000);
    }

    /// <summary>A unit with many duties far off and one due on the day, with its rows, as its grain writes them.</summary>
    private static async Task SeedAsync(SteeringHost host, UnitKey unit, DateOnly due)
    {
        var duties = Enumerable.Range(0, DutiesOfEach).Select(i => new DutyAssigned(
            Day, $"HP-X.{i}", UnitStory.HaiPhong, $"HP-X.{i}", null, "III", false, Day.AddDays(-60),
            i == 0 ? due : Far, (i == 0 ? due : Far).AddDays(-10), null).ToEvent());
        var header = new CommandHeader("seed-0001", Digest.OfText("seed"), "system", VietnamTime.StartOf(Day), null);
        var events = EventChain.Extend(SteeringStreams.Of(unit), StreamHead.Empty, header, [.. duties]);
        var state = events.Aggregate(SteeringState.Empty, SteeringFold.Instance.Apply);
        var tree = host.Services.GetRequiredService<IUnitDirectory>().Current;
        await host.Services.GetRequiredService<IJournal>().AppendAsync(
            new AppendRequest(
                SteeringStreams.Of(unit), StreamHead.Empty, header.CommandId, header.CommandDigest, events,
                SteeringTables.Rows(UnitLabel.Of(unit, tree), SteeringState.Empty, state, events.Length), []),
            CancellationToken.None);
    }
}
