using BmnnHierarchy.Grains.Embedded;
using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.EmbeddedOnly;

/// <summary>Ticks on a clock that starts at 01:00 UTC.</summary>
public sealed class ReminderTickTests
{
    private static readonly TimeSpan FiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    private readonly ManualTimeProvider _clock = new();
    private readonly InMemoryReminderTable _table = new();

    [Fact]
    public async Task A_reminder_ticks_at_its_due_time_and_then_each_period()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        _clock.Advance(FiveMinutes);
        (await host.Signals().NextLineAsync()).ShouldBe("alarm:one watch 01:05 of 10 min for nobody");
        await host.Services.WaitUntilQuietAsync();
        _clock.Advance(TenMinutes);
        (await host.Signals().NextLineAsync()).ShouldBe("alarm:one watch 01:15 of 10 min for nobody");
    }

    [Fact]
    public async Task A_reminder_does_not_tick_before_its_time()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        _clock.Advance(FiveMinutes - TimeSpan.FromSeconds(1));
        await host.Services.WaitUntilQuietAsync();
        host.Signals().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tick_wakes_a_grain_that_is_not_active()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        await Grain(host).LeaveAsync();
        _clock.Advance(FiveMinutes);
        (await host.Signals().NextLineAsync()).ShouldStartWith("alarm:one watch");
    }

    [Fact]
    public async Task A_tick_comes_without_the_request_context_of_whoever_registered()
    {
        await using var host = await StartAsync();
        RequestContext.Set("who", "nguyengiap");
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        _clock.Advance(FiveMinutes);
        (await host.Signals().NextLineAsync()).ShouldEndWith("for nobody");
    }

    [Fact]
    public async Task A_reminder_ticks_again_after_a_tick_that_failed()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        await Grain(host).BreakAsync();
        _clock.Advance(FiveMinutes);
        await host.Signals().NextLineAsync();
        await host.Services.WaitUntilQuietAsync();
        _clock.Advance(TenMinutes);
        (await host.Signals().NextLineAsync()).ShouldBe("alarm:one watch 01:15 of 10 min for nobody");
    }

    [Fact]
    public async Task An_unregistered_reminder_does_not_tick()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        await Grain(host).UnsetAsync("watch");
        _clock.Advance(TimeSpan.FromHours(1));
        await host.Services.WaitUntilQuietAsync();
        host.Signals().Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Registering_again_replaces_the_reminder()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("watch", FiveMinutes, TenMinutes);
        await Grain(host).SetAsync("watch", TimeSpan.FromMinutes(20), TenMinutes);
        _clock.Advance(TimeSpan.FromMinutes(20));
        (await host.Signals().NextLineAsync()).ShouldBe("alarm:one watch 01:20 of 10 min for nobody");
        host.Signals().Lines.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reminder_survives_a_restart_and_keeps_its_times()
    {
        await using (var before = await StartAsync())
        {
            await Grain(before).SetAsync("watch", FiveMinutes, TenMinutes);
        }

        _clock.Advance(TimeSpan.FromMinutes(7));
        await using var host = await StartAsync();
        _clock.Advance(TimeSpan.FromMinutes(8));
        (await host.Signals().NextLineAsync()).ShouldBe("alarm:one watch 01:15 of 10 min for nobody");
    }

    [Fact]
    public async Task A_reminder_unregistered_before_a_restart_stays_so()
    {
        await using (var before = await StartAsync())
        {
            await Grain(before).SetAsync("watch", FiveMinutes, TenMinutes);
            await Grain(before).UnsetAsync("watch");
        }

        await using var host = await StartAsync();
        (await Grain(host).IsSetAsync("watch")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reminder_months_away_ticks_on_its_day()
    {
        await using var host = await StartAsync();
        await Grain(host).SetAsync("yearly", TimeSpan.FromDays(100), TimeSpan.FromDays(365));
        _clock.Advance(TimeSpan.FromDays(99));
        await host.Services.WaitUntilQuietAsync();
        host.Signals().Lines.ShouldBeEmpty();
        _clock.Advance(TimeSpan.FromDays(1));
        (await host.Signals().NextLineAsync()).ShouldStartWith("alarm:one yearly 01:00");
    }

    [Fact]
    public async Task A_reminder_of_a_class_that_is_gone_is_left_alone()
    {
        await _table.SaveAsync(new ReminderRow("gone", "gone:one", "watch", _clock.GetUtcNow(), TenMinutes), default);
        await using var host = await StartAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        (await _table.ReadAllAsync(default)).ShouldHaveSingleItem();
    }

    private Task<GrainTestHost> StartAsync() => TestEngine.StartAsync(
        new GrainTestSettings { Time = _clock, IdleAge = TimeSpan.FromDays(1000) },
        services => services.AddSingleton<IReminderTable>(_table));

    private static IAlarmGrain Grain(GrainTestHost host) => host.Grains.GetGrain<IAlarmGrain>("alarm:one");
}
