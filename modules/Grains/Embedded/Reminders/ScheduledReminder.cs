using Microsoft.Extensions.Logging;
using Orleans.Runtime;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>
/// One reminder and its clock. Ticks lie on the grid of first tick and period: those missed while the engine stood still, or
/// while an earlier tick had not ended, do not come later.
/// </summary>
internal sealed class ScheduledReminder : IGrainReminder, IDisposable
{
    /// <summary>Clocks do not take waits of any length; a longer one is made of several.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly GrainEngine _engine;
    private readonly GrainId _grain;
    private readonly ITimer _clock;
    private DateTimeOffset _next;
    private int _underway;
    private volatile bool _disposed;

    public ScheduledReminder(GrainEngine engine, GrainId grain, ReminderRow row)
    {
        _engine = engine;
        _grain = grain;
        Row = row;
        using (ExecutionContext.SuppressFlow())
        {
            _clock = engine.Time.CreateTimer(
                static reminder => ((ScheduledReminder)reminder!).OnClock(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public ReminderRow Row { get; }

    public string ReminderName => Row.Name;

    public void Start() => WaitForNextTick();

    public void Dispose()
    {
        _disposed = true;
        _clock.Dispose();
    }

    private void OnClock()
    {
        var now = _engine.Time.GetUtcNow();
        var isDue = now >= _next;
        WaitForNextTick();
        if (isDue && !_disposed && Interlocked.Exchange(ref _underway, 1) == 0)
        {
            _ = TickAsync(now);
        }
    }

    private async Task TickAsync(DateTimeOffset now)
    {
        try
        {
            await _engine.RemindAsync(_grain, Row.Name, new TickStatus(Row.FirstTick.UtcDateTime, Row.Period, now.UtcDateTime));
        }
        catch (Exception exception)
        {
            _engine.Logger.LogError(exception, "Reminder {Name} of {Grain} failed; it ticks again at its next time.", Row.Name, _grain);
        }
        finally
        {
            Volatile.Write(ref _underway, 0);
        }
    }

    private void WaitForNextTick()
    {
        if (_disposed)
        {
            return;
        }

        var now = _engine.Time.GetUtcNow();
        if (now >= _next)
        {
            _next = NextTickAfter(now);
        }

        var wait = _next - now;
        _clock.Change(wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
    }

    private DateTimeOffset NextTickAfter(DateTimeOffset now)
    {
        // A reminder that was never due yet ticks at its first time, also when that is this very instant.
        if (now < Row.FirstTick || (_next == default && now == Row.FirstTick))
        {
            return Row.FirstTick;
        }

        var periods = ((now - Row.FirstTick).Ticks / Row.Period.Ticks) + 1;
        return Row.FirstTick + (Row.Period * periods);
    }
}
