using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>Many callers, a shuffling mailbox and grains that come and go: no call is lost and none served twice.</summary>
public sealed class DisorderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Every_call_is_served_once_although_the_grain_keeps_leaving(int seed)
    {
        await using var host = await TestEngine.StartAsync(new GrainTestSettings { ShuffleSeed = seed });
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        var ledger = host.Grains.GetGrain<ILedgerGrain>("ledger:one");
        var calls = Enumerable.Range(0, 2_000).Select(i => (i % 10) switch
        {
            0 => grain.LeaveAsync(),
            1 => ledger.NoteAsync($"{i}"),
            2 => grain.ReadAsync(default),
            _ => grain.AddSlowlyAsync(1, default),
        }).ToArray();
        await Task.WhenAll(calls);
        host.Signals().Lines.ShouldBe(Enumerable.Range(0, 2_000).Where(i => i % 10 == 1).Select(i => $"{i}"), ignoreOrder: true);
    }

    [Fact]
    public async Task Cancelling_at_any_moment_leaves_no_caller_waiting_and_the_grain_in_service()
    {
        await using var host = await TestEngine.StartAsync(new GrainTestSettings { ShuffleSeed = 5 });
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        for (var round = 0; round < 200; round++)
        {
            using var cancellation = new CancellationTokenSource();
            var calls = Enumerable.Range(0, 5).Select(_ => grain.AddSlowlyAsync(1, cancellation.Token)).ToArray();
            await cancellation.CancelAsync();
            await Task.WhenAny(Task.WhenAll(calls));
            calls.ShouldAllBe(call => call.IsCompleted && !call.IsFaulted);
        }

        var before = (await grain.ReadAsync(default)).Count;
        (await grain.AddAsync(1, default)).ShouldBe(before + 1);
    }

    [Fact]
    public async Task Stopping_amid_calls_answers_every_one_of_them()
    {
        await using var host = await TestEngine.StartAsync();
        var grains = Enumerable.Range(0, 20).Select(i => host.Grains.GetGrain<ITallyGrain>($"unit:{i}")).ToArray();
        var calls = Enumerable.Range(0, 2_000).Select(i => grains[i % grains.Length].AddSlowlyAsync(1, default)).ToArray();
        await host.StopAsync();
        foreach (var call in calls)
        {
            await call;
        }
    }
}
