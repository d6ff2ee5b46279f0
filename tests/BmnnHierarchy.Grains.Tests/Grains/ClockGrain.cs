using Orleans;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Tests.Grains;

/// <summary>Timers of every kind.</summary>
[Alias("test.IClockGrain")]
public interface IClockGrain : IGrainWithStringKey
{
    /// <summary>Logs <c>tick</c> each time; <paramref name="fails"/> ticks throw first.</summary>
    [Alias("Start")]
    Task StartAsync(TimeSpan due, TimeSpan period, int fails, bool keepAlive);

    [Alias("Change")]
    Task ChangeAsync(TimeSpan due, TimeSpan period);

    [Alias("Stop")]
    Task StopAsync();

    [Alias("Ticks")]
    Task<int> TicksAsync();

    /// <summary>Holds its turn until <c>hold go</c>; tells how many ticks came meanwhile.</summary>
    [Alias("Hold")]
    Task<int> HoldAsync();

    [Alias("Leave")]
    Task LeaveAsync();
}

internal sealed class ClockGrain(Signals signals) : Grain, IClockGrain
{
    private IGrainTimer? _timer;
    private int _ticks;
    private int _failures;

    public Task StartAsync(TimeSpan due, TimeSpan period, int fails, bool keepAlive)
    {
        _failures = fails;
        _timer = RegisterGrainTimer(
            static (self, _) => self.TickAsync(), this, new GrainTimerCreationOptions(due, period) { KeepAlive = keepAlive });
        return Task.CompletedTask;
    }

    public Task ChangeAsync(TimeSpan due, TimeSpan period)
    {
        _timer!.Change(due, period);
        return Task.CompletedTask;
    }

    public Task StopAsync()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task<int> TicksAsync() => Task.FromResult(_ticks);

    public async Task<int> HoldAsync()
    {
        var before = _ticks;
        signals.Raise("holding");
        await signals.HeldAsync("hold go");
        return _ticks - before;
    }

    public Task LeaveAsync()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task TickAsync()
    {
        var scheduler = TaskScheduler.Current;
        await Task.Yield();
        _ticks++;
        if (_failures-- > 0)
        {
            signals.Log("failed tick");
            throw new PlannedFaultException("tick");
        }

        signals.Log(scheduler != TaskScheduler.Default && TaskScheduler.Current == scheduler ? "tick" : "tick on a foreign scheduler");
    }
}
