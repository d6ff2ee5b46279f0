using BmnnHierarchy.Grains.Tests.Grains;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.Conformance;

/// <summary>What can be asked of reminders without waiting a minute.</summary>
public sealed class ReminderTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_registered_reminder_is_found_by_its_name()
    {
        await using var host = await TestEngine.StartAsync();
        (await Grain(host).SetAsync("daily", Hour, Hour)).ShouldBe("daily");
        (await Grain(host).IsSetAsync("daily")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_reminder_that_was_not_registered_is_not_found()
    {
        await using var host = await TestEngine.StartAsync();
        (await Grain(host).IsSetAsync("daily")).ShouldBeFalse();
    }

    [Fact]
    public async Task An_unregistered_reminder_is_not_found()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host).SetAsync("daily", Hour, Hour);
        await Grain(host).UnsetAsync("daily");
        (await Grain(host).IsSetAsync("daily")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_reminder_belongs_to_one_grain()
    {
        await using var host = await TestEngine.StartAsync();
        await Grain(host).SetAsync("daily", Hour, Hour);
        (await host.Grains.GetGrain<IAlarmGrain>("alarm:other").IsSetAsync("daily")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_period_shorter_than_a_minute_is_refused()
    {
        await using var host = await TestEngine.StartAsync();
        await Should.ThrowAsync<ArgumentException>(() => Grain(host).SetAsync("hasty", Hour, TimeSpan.FromSeconds(59)));
    }

    [Fact]
    public async Task A_grain_that_is_not_remindable_cannot_register()
    {
        await using var host = await TestEngine.StartAsync();
        await Should.ThrowAsync<InvalidOperationException>(() => host.Grains.GetGrain<IDeafGrain>("deaf:one").SetReminderAsync());
    }

    private static IAlarmGrain Grain(GrainTestHost host) => host.Grains.GetGrain<IAlarmGrain>("alarm:one");
}
