using BmnnHierarchy.Host.Demo.Simulation;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Testing;

namespace BmnnHierarchy.Host.Tests.Demo;

public sealed class SimulatedClockTests
{
    private readonly ManualTimeProvider _true = new();

    [Fact]
    public void It_runs_as_the_true_clock_until_it_is_told_to_stand()
    {
        var clock = new SimulatedClock(_true);
        clock.GetUtcNow().ShouldBe(_true.GetUtcNow());
        _true.Advance(TimeSpan.FromHours(1));
        clock.GetUtcNow().ShouldBe(_true.GetUtcNow());
    }

    [Fact]
    public void It_stands_on_the_morning_of_a_day_and_goes_on_with_each_look()
    {
        var clock = new SimulatedClock(_true);
        clock.StandOn(new DateOnly(2026, 3, 2));

        var first = clock.GetUtcNow();
        VietnamTime.InVietnam(first).Hour.ShouldBe(8);
        VietnamTime.DayOf(first).ShouldBe(new DateOnly(2026, 3, 2));
        clock.GetUtcNow().ShouldBeGreaterThan(first);
    }

    [Fact]
    public void However_often_it_is_looked_at_the_day_stays_the_same()
    {
        var clock = new SimulatedClock(_true);
        clock.StandOn(new DateOnly(2026, 3, 2));
        for (var i = 0; i < 100_000; i++)
        {
            clock.GetUtcNow();
        }

        VietnamTime.Today(clock).ShouldBe(new DateOnly(2026, 3, 2));
    }

    [Fact]
    public void It_knows_the_true_day_all_the_time_and_returns_to_it()
    {
        var clock = new SimulatedClock(_true);
        clock.StandOn(new DateOnly(2026, 3, 2));
        clock.TrueToday.ShouldBe(new DateOnly(2026, 11, 21));
        clock.TrueNow.ShouldBe(_true.GetUtcNow());

        clock.RunInTrueTime();
        clock.GetUtcNow().ShouldBe(_true.GetUtcNow());
    }

    [Fact]
    public void Timers_run_in_true_time_while_it_stands()
    {
        var clock = new SimulatedClock(_true);
        clock.StandOn(new DateOnly(2026, 3, 2));
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);

        _true.Advance(TimeSpan.FromMinutes(4));
        fired.ShouldBe(0);
        _true.Advance(TimeSpan.FromMinutes(1));
        fired.ShouldBe(1);
    }
}
