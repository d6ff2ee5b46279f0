using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.Conformance;

/// <summary>Grain timers on the real clock, so that both engines can be asked.</summary>
public sealed class TimerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task A_timer_ticks_again_and_again_on_the_activations_scheduler()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host).StartAsync(Soon, Soon, fails: 0, keepAlive: false);
        (await host.Signals().NextLineAsync()).ShouldBe("tick");
        (await host.Signals().NextLineAsync()).ShouldBe("tick");
        (await host.Signals().NextLineAsync()).ShouldBe("tick");
    }

    [Fact]
    public async Task A_timer_goes_on_after_a_tick_that_failed()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host).StartAsync(Soon, Soon, fails: 1, keepAlive: false);
        (await host.Signals().NextLineAsync()).ShouldBe("failed tick");
        (await host.Signals().NextLineAsync()).ShouldBe("tick");
    }

    [Fact]
    public async Task A_tick_waits_for_the_turn_under_way()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = Grain(host);
        await grain.StartAsync(TimeSpan.FromMilliseconds(100), Soon, fails: 0, keepAlive: false);
        var held = grain.HoldAsync();
        await host.Signals().WaitAsync("holding");

        // Another grain's timer shows that time enough has passed.
        await host.Grains.GetGrain<IClockGrain>("clock:other").StartAsync(TimeSpan.FromMilliseconds(300), Timeout.InfiniteTimeSpan, fails: 0, keepAlive: false);
        (await host.Signals().NextLineAsync()).ShouldBe("tick");
        host.Signals().Raise("hold go");
        (await held).ShouldBe(0);
    }

    [Fact]
    public async Task A_timer_without_period_ticks_once()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = Grain(host);
        await grain.StartAsync(Soon, Timeout.InfiniteTimeSpan, fails: 0, keepAlive: false);
        await host.Signals().NextLineAsync();
        await host.Grains.GetGrain<IClockGrain>("clock:other").StartAsync(TimeSpan.FromMilliseconds(200), Timeout.InfiniteTimeSpan, fails: 0, keepAlive: false);
        await host.Signals().NextLineAsync();
        (await grain.TicksAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_timer_ticks_at_its_new_time()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = Grain(host);
        await grain.StartAsync(TimeSpan.FromHours(1), TimeSpan.FromHours(1), fails: 0, keepAlive: false);
        await grain.ChangeAsync(Soon, Timeout.InfiniteTimeSpan);
        (await host.Signals().NextLineAsync()).ShouldBe("tick");
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = Grain(host);
        await grain.StartAsync(Soon, Soon, fails: 0, keepAlive: false);
        await host.Signals().NextLineAsync();
        await grain.StopAsync();
        var ticks = await grain.TicksAsync();
        await host.Grains.GetGrain<IClockGrain>("clock:other").StartAsync(TimeSpan.FromMilliseconds(200), Timeout.InfiniteTimeSpan, fails: 0, keepAlive: false);
        while (await host.Grains.GetGrain<IClockGrain>("clock:other").TicksAsync() == 0)
        {
            await host.Signals().NextLineAsync();
        }

        (await grain.TicksAsync()).ShouldBe(ticks);
    }

    [Fact]
    public async Task A_timer_ends_with_its_activation()
    {
        await using var host = await TestEngine.StartAsync();
        var grain = Grain(host);
        await grain.StartAsync(TimeSpan.FromMilliseconds(100), Timeout.InfiniteTimeSpan, fails: 0, keepAlive: false);
        await grain.LeaveAsync();
        await host.Grains.GetGrain<IClockGrain>("clock:other").StartAsync(TimeSpan.FromMilliseconds(300), Timeout.InfiniteTimeSpan, fails: 0, keepAlive: false);
        await host.Signals().NextLineAsync();
        host.Signals().Lines.Count.ShouldBe(1);
    }

    private static IClockGrain Grain(GrainTestHost host) => host.Grains.GetGrain<IClockGrain>("clock:one");
}
