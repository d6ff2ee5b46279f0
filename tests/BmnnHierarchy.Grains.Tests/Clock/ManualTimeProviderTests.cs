using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Grains.Tests.Clock;

public sealed class ManualTimeProviderTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly List<string> _fired = [];

    [Fact]
    public void The_clock_stands_still_until_it_is_moved()
    {
        var before = _clock.GetUtcNow();
        _clock.GetUtcNow().ShouldBe(before);
        _clock.Advance(TimeSpan.FromMinutes(3));
        _clock.GetUtcNow().ShouldBe(before + TimeSpan.FromMinutes(3));
    }

    [Fact]
    public void Timestamps_follow_the_clock()
    {
        var before = _clock.GetTimestamp();
        _clock.Advance(TimeSpan.FromSeconds(90));
        _clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromSeconds(90));
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_times_at_those_times()
    {
        using var late = Timer("late", 2, 0);
        using var early = Timer("early", 1, 0);
        _clock.Advance(TimeSpan.FromMinutes(5));
        _fired.ShouldBe(["early 01:01", "late 01:02"]);
    }

    [Fact]
    public void A_periodic_timer_fires_as_often_as_it_becomes_due()
    {
        using var timer = Timer("tick", 1, 2);
        _clock.Advance(TimeSpan.FromMinutes(5));
        _fired.ShouldBe(["tick 01:01", "tick 01:03", "tick 01:05"]);
    }

    [Fact]
    public void A_disposed_timer_does_not_fire()
    {
        Timer("never", 1, 1).Dispose();
        _clock.Advance(TimeSpan.FromMinutes(5));
        _fired.ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_timer_fires_at_its_new_time()
    {
        using var timer = Timer("moved", 1, 0);
        timer.Change(TimeSpan.FromMinutes(4), Timeout.InfiniteTimeSpan);
        _clock.Advance(TimeSpan.FromMinutes(5));
        _fired.ShouldBe(["moved 01:04"]);
    }

    [Fact]
    public void A_timer_due_at_once_fires_at_once()
    {
        using var timer = Timer("now", 0, 0);
        _fired.ShouldBe(["now 01:00"]);
    }

    private ITimer Timer(string name, int dueMinutes, int periodMinutes) => _clock.CreateTimer(
        _ => _fired.Add($"{name} {_clock.GetUtcNow():HH:mm}"),
        null,
        TimeSpan.FromMinutes(dueMinutes),
        periodMinutes == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromMinutes(periodMinutes));
}
