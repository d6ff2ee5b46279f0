using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Feed;
using BmnnHierarchy.Rollup.Tests.Domain;
using BmnnHierarchy.Rollup.Tests.Grains;
using BmnnHierarchy.Testing.Units;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Rollup.Tests.Feed;

public sealed class RollupFeedTests
{
    private static readonly UnitKey Province = SyntheticUnits.Province(1);

    private readonly RollupFeed _feed = new(new ServiceCollection().BuildServiceProvider());

    [Fact]
    public async Task A_watcher_gets_the_current_version_at_once_and_each_newer_one()
    {
        _feed.Publish(Province.ToString(), 4);
        await using var watching = Watch();
        (await NextAsync(watching)).ShouldBe(4);
        var next = NextAsync(watching);
        next.IsCompleted.ShouldBeFalse();
        _feed.Publish(Province.ToString(), 5);
        (await next).ShouldBe(5);
    }

    [Fact]
    public async Task A_slow_reader_skips_versions()
    {
        _feed.Publish(Province.ToString(), 1);
        await using var watching = Watch();
        await NextAsync(watching);
        for (var version = 2; version <= 1000; version++)
        {
            _feed.Publish(Province.ToString(), version);
        }

        (await NextAsync(watching)).ShouldBe(1000);
    }

    [Fact]
    public async Task Older_and_equal_versions_and_other_units_wake_nobody()
    {
        _feed.Publish(Province.ToString(), 4);
        await using var watching = Watch();
        await NextAsync(watching);
        var next = NextAsync(watching);
        _feed.Publish(Province.ToString(), 4);
        _feed.Publish(Province.ToString(), 3);
        _feed.Publish("unit:2", 9);
        next.IsCompleted.ShouldBeFalse();
        _feed.Publish(Province.ToString(), 6);
        (await next).ShouldBe(6);
    }

    [Fact]
    public async Task Thousands_of_watchers_of_one_unit_are_all_told()
    {
        _feed.Publish(Province.ToString(), 1);
        var watchers = Enumerable.Range(0, 5000).Select(_ => Watch()).ToArray();
        foreach (var watcher in watchers)
        {
            (await NextAsync(watcher)).ShouldBe(1);
        }

        var next = Task.WhenAll(watchers.Select(NextAsync));
        _feed.Publish(Province.ToString(), 2);
        (await next).ShouldAllBe(version => version == 2);
        foreach (var watcher in watchers)
        {
            await watcher.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_watcher_that_leaves_ends()
    {
        using var leaving = new CancellationTokenSource();
        _feed.Publish(Province.ToString(), 1);
        await using var watching = _feed.WatchAsync(Province, leaving.Token).GetAsyncEnumerator(leaving.Token);
        await NextAsync(watching);
        var next = NextAsync(watching);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task After_a_restart_the_first_watcher_learns_the_version_from_the_grain_and_then_of_each_change()
    {
        var store = new MemoryRollupStore();
        var units = SyntheticUnits.Country(1, 1);
        await using (var before = await RollupTestHost.StartAsync(units, store))
        {
            await before.ContributeAsync(Province, 1, Figures.Count("a", 1));
            await before.ContributeAsync(Province, 2, Figures.Count("a", 2));
        }

        await using var after = await RollupTestHost.StartAsync(units, store);
        var feed = after.Services.GetRequiredService<IRollupFeed>();
        await using var watching = feed.WatchAsync(Province, CancellationToken.None).GetAsyncEnumerator();
        (await NextAsync(watching)).ShouldBe(2);
        await after.ContributeAsync(Province, 3, Figures.Count("a", 3));
        (await NextAsync(watching)).ShouldBe(3);
    }

    private IAsyncEnumerator<long> Watch() => _feed.WatchAsync(Province, CancellationToken.None).GetAsyncEnumerator();

    private static async Task<long> NextAsync(IAsyncEnumerator<long> watching)
    {
        (await watching.MoveNextAsync()).ShouldBeTrue();
        return watching.Current;
    }
}
