using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>What depends on time, on a clock that the test moves.</summary>
public sealed class ManualClockTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_grain_that_is_not_used_is_deactivated_for_idleness()
    {
        await using var host = await StartAsync();
        await host.Grains.GetGrain<ILifeGrain>("life:one").GreetAsync();
        await host.Services.WaitUntilQuietAsync();
        _clock.Advance(TimeSpan.FromMinutes(20));
        await host.Signals().WaitAsync("deactivated");
        host.Signals().Lines.ShouldContain($"deactivating {DeactivationReasonCode.ActivationIdle}");
    }

    [Fact]
    public async Task A_grain_in_use_stays()
    {
        await using var host = await StartAsync();
        var grain = host.Grains.GetGrain<ITallyGrain>("unit:31");
        var activation = await grain.ActivationAsync();
        for (var i = 0; i < 6; i++)
        {
            await host.Services.WaitUntilQuietAsync();
            _clock.Advance(TimeSpan.FromMinutes(10));
            (await grain.ActivationAsync()).ShouldBe(activation);
        }
    }

    [Fact]
    public async Task A_grain_with_a_turn_under_way_is_not_idle()
    {
        await using var host = await StartAsync(responseTimeout: TimeSpan.FromDays(1));
        var grain = host.Grains.GetGrain<IStageGrain>("stage:one");
        var call = grain.WriteAsync("long", default);
        await host.Signals().WaitAsync("long begun");
        _clock.Advance(TimeSpan.FromHours(2));
        host.Signals().Raise("long go");
        await call;
    }

    [Fact]
    public async Task A_timer_does_not_keep_its_grain()
    {
        await using var host = await StartAsync();
        var grain = host.Grains.GetGrain<IClockGrain>("clock:one");
        await grain.StartAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), fails: 0, keepAlive: false);
        await AdvanceWithTicksAsync(host, ticks: 2);
        _clock.Advance(TimeSpan.FromMinutes(10));
        (await grain.TicksAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_timer_that_keeps_its_grain_counts_as_use()
    {
        await using var host = await StartAsync();
        var grain = host.Grains.GetGrain<IClockGrain>("clock:one");
        await grain.StartAsync(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5), fails: 0, keepAlive: true);
        await AdvanceWithTicksAsync(host, ticks: 6);
        (await grain.TicksAsync()).ShouldBe(6);
    }

    [Fact]
    public async Task A_call_has_time_until_the_response_timeout()
    {
        await using var host = await StartAsync();
        var call = host.Grains.GetGrain<IStageGrain>("stage:one").WriteAsync("slow", default);
        await host.Signals().WaitAsync("slow begun");
        _clock.Advance(TimeSpan.FromSeconds(29));
        call.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(5));
        await Should.ThrowAsync<TimeoutException>(call);
    }

    [Fact]
    public async Task A_call_that_waits_in_the_mailbox_times_out_and_is_not_run()
    {
        await using var host = await StartAsync();
        var (grain, signals) = (host.Grains.GetGrain<IHeedlessGrain>("heedless:one"), host.Signals());
        var running = grain.IgnoreTokenAsync(default);
        await signals.WaitAsync("heedless begun");
        _clock.Advance(TimeSpan.FromSeconds(20));
        var waiting = grain.IgnoreTokenAsync(default);
        _clock.Advance(TimeSpan.FromSeconds(14));
        await Should.ThrowAsync<TimeoutException>(running);
        waiting.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(20));
        await Should.ThrowAsync<TimeoutException>(waiting);
        signals.Raise("heedless go");
    }

    [Fact]
    public async Task A_cycle_is_found_at_once_and_its_whole_path_is_logged()
    {
        var log = new LoggedLines();
        await using var host = await StartAsync(services => services.AddLogging(logging => logging.AddProvider(log)));
        await Should.ThrowAsync<TimeoutException>(() => host.Grains.GetGrain<IChainGrain>("chain:a").PassAsync(["chain:b", "chain:c", "chain:a"]));
        var warning = log.Lines.Single(line => line.Level == LogLevel.Warning).Text;
        warning.ShouldMatch("chain:a.*chain:b.*chain:c.*chain:a");
    }

    private Task<GrainTestHost> StartAsync(Action<IServiceCollection>? configure = null, TimeSpan? responseTimeout = null) =>
        TestEngine.StartAsync(new GrainTestSettings { Time = _clock, ResponseTimeout = responseTimeout ?? TimeSpan.FromSeconds(30) }, configure);

    /// <summary>Moves the clock tick by tick: the next wait begins when a tick has ended, which the next call shows.</summary>
    private async Task AdvanceWithTicksAsync(GrainTestHost host, int ticks)
    {
        for (var tick = 0; tick < ticks; tick++)
        {
            await host.Services.WaitUntilQuietAsync();
            _clock.Advance(TimeSpan.FromMinutes(5));
            (await host.Signals().NextLineAsync()).ShouldBe("tick");
        }

        await host.Services.WaitUntilQuietAsync();
    }
}
