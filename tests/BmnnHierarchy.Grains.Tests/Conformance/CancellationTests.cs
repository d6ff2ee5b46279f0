using BmnnHierarchy.Grains.Tests.Grains;

namespace BmnnHierarchy.Grains.Tests.Conformance;

public sealed class CancellationTests
{
    [Fact]
    public async Task A_caller_that_cancels_fails_at_once_although_the_grain_goes_on()
    {
        await using var host = await TestEngine.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var call = host.Grains.GetGrain<IHeedlessGrain>("heedless:one").IgnoreTokenAsync(cancellation.Token);
        await host.Signals().WaitAsync("heedless begun");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        host.Signals().IsRaised("heedless ended").ShouldBeFalse();
        host.Signals().Raise("heedless go");
        await host.Signals().WaitAsync("heedless ended");
    }

    [Fact]
    public async Task The_grain_sees_that_its_caller_cancels()
    {
        await using var host = await TestEngine.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var call = host.Grains.GetGrain<IStageGrain>("stage:one").WatchTokenAsync("watcher", cancellation.Token);
        await host.Signals().WaitAsync("watcher begun");
        await cancellation.CancelAsync();
        await host.Signals().WaitAsync("watcher cancelled");
        await Should.ThrowAsync<OperationCanceledException>(call);
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_is_not_made()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        await Should.ThrowAsync<OperationCanceledException>(async () => await grain.AddAsync(1, new CancellationToken(canceled: true)));
        (await grain.ReadAsync(default)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_cancelled_while_it_waits_is_not_run()
    {
        await using var host = await TestEngine.StartAsync();
        var (grain, signals) = (host.Grains.GetGrain<IStageGrain>("stage:one"), host.Signals());
        using var cancellation = new CancellationTokenSource();
        var running = grain.WriteAsync("running", default);
        await signals.WaitAsync("running begun");
        var waiting = grain.WriteAsync("waiting", cancellation.Token);
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(waiting);
        signals.Raise("running go");
        await running;
        signals.Raise("last go");
        await grain.WriteAsync("last", default);
        signals.Lines.ShouldNotContain("waiting begins");
    }

    [Fact]
    public async Task A_cancelled_call_leaves_the_grain_in_service()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = host.Grains.GetGrain<IStageGrain>("stage:one");
        using var cancellation = new CancellationTokenSource();
        var call = grain.WriteAsync("first", cancellation.Token);
        await host.Signals().WaitAsync("first begun");
        await cancellation.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(call);
        host.Signals().Raise("second go");
        await grain.WriteAsync("second", default);
    }
}
