using BmnnHierarchy.Grains.Tests.Grains;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

public sealed class StopTests
{
    [Fact]
    public async Task A_turn_under_way_comes_to_its_end_before_the_engine_stops()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = host.Grains.GetGrain<IStageGrain>("stage:one");
        var running = grain.WriteAsync("running", default);
        await host.Signals().WaitAsync("running begun");
        var stopping = host.StopAsync();
        stopping.IsCompleted.ShouldBeFalse();
        host.Signals().Raise("running go");
        await running;
        await stopping;
    }

    [Fact]
    public async Task A_new_call_is_refused_while_turns_under_way_come_to_their_end()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = host.Grains.GetGrain<IStageGrain>("stage:one");
        var running = grain.WriteAsync("running", default);
        await host.Signals().WaitAsync("running begun");
        var stopping = host.StopAsync();
        await Should.ThrowAsync<SiloUnavailableException>(() => grain.AddedAsync());
        host.Signals().Raise("running go");
        await Task.WhenAll(running, stopping);
    }

    [Fact]
    public async Task A_turn_under_way_may_still_call_while_the_engine_stops()
    {
        await using var host = await TestEngine.StartAsync();
        var visiting = host.Grains.GetGrain<IChainGrain>("chain:a").VisitAsync("chain:b", "visited");
        await host.Grains.GetGrain<ITallyGrain>("unit:31").KeyAsync();
        var stopping = host.StopAsync();
        host.Signals().Raise("visit go");
        await Task.WhenAll(visiting, stopping);
        host.Signals().IsRaised("visited").ShouldBeTrue();
    }

    [Fact]
    public async Task A_call_that_does_not_end_fails_when_the_patience_of_the_host_ends()
    {
        await using var host = await TestEngine.StartAsync();
        var running = host.Grains.GetGrain<IHeedlessGrain>("heedless:one").IgnoreTokenAsync(default);
        await host.Signals().WaitAsync("heedless begun");
        await host.StopAsync(new CancellationToken(canceled: true));
        await Should.ThrowAsync<SiloUnavailableException>(running);
        host.Signals().Raise("heedless go");
    }
}
