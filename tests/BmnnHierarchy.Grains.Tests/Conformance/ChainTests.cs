using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.Conformance;

/// <summary>Chains of calls, those that come back to where they began, and calls without an answer.</summary>
public sealed class ChainTests
{
    private static readonly GrainTestSettings Impatient = new() { ResponseTimeout = TimeSpan.FromSeconds(1) };

    [Fact]
    public async Task A_grain_calls_another_grain()
    {
        await using var host = await TestEngine.StartAsync();
        (await Grain(host, "chain:a").PassAsync(["chain:b", "chain:c"])).ShouldBe(3);
    }

    [Fact]
    public async Task A_chain_that_comes_back_fails_with_a_timeout()
    {
        await using var host = await TestEngine.StartAsync(Impatient);
        await Should.ThrowAsync<TimeoutException>(() => Grain(host, "chain:a").PassAsync(["chain:b", "chain:a"]));
    }

    [Fact]
    public async Task A_grain_that_awaits_itself_fails_with_a_timeout()
    {
        await using var host = await TestEngine.StartAsync(Impatient);
        await Should.ThrowAsync<TimeoutException>(() => Grain(host, "chain:a").PassAsync(["chain:a"]));
    }

    [Fact]
    public async Task A_chain_that_failed_leaves_its_grains_in_service()
    {
        await using var host = await TestEngine.StartAsync(Impatient);
        await Should.ThrowAsync<TimeoutException>(() => Grain(host, "chain:a").PassAsync(["chain:b", "chain:a"]));
        (await Grain(host, "chain:a").PassAsync(["chain:b"])).ShouldBe(2);
    }

    [Fact]
    public async Task A_chain_of_readers_may_come_back()
    {
        await using var host = await TestEngine.StartAsync();
        (await Grain(host, "chain:a").PassReadingAsync(["chain:b", "chain:a"])).ShouldBe(3);
    }

    [Fact]
    public async Task A_chain_of_interleaving_turns_may_come_back()
    {
        await using var host = await TestEngine.StartAsync();
        (await Grain(host, "chain:a").PassInterleavingAsync(["chain:b", "chain:a"])).ShouldBe(3);
    }

    [Fact]
    public async Task A_call_that_nobody_awaits_may_come_back_when_its_caller_has_ended()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host, "chain:a").PassUnawaitedAsync("chain:b", "chain:a");
        host.Signals().Raise("visit go");
        await host.Signals().WaitAsync("returned");
    }

    [Fact]
    public async Task A_call_without_an_answer_fails_with_a_timeout()
    {
        await using var host = await TestEngine.StartAsync(Impatient);
        await Should.ThrowAsync<TimeoutException>(() => host.Grains.GetGrain<IHeedlessGrain>("heedless:one").IgnoreTokenAsync(default));
        host.Signals().Raise("heedless go");
        await host.Signals().WaitAsync("heedless ended");
    }

    [Fact]
    public async Task The_grain_sees_that_its_call_has_timed_out()
    {
        await using var host = await TestEngine.StartAsync(Impatient);
        var call = host.Grains.GetGrain<IStageGrain>("stage:one").WatchTokenAsync("watcher", default);
        await host.Signals().WaitAsync("watcher cancelled");
        await Should.ThrowAsync<TimeoutException>(call);
    }

    private static IChainGrain Grain(GrainTestHost host, string key) => host.Grains.GetGrain<IChainGrain>(key);
}
