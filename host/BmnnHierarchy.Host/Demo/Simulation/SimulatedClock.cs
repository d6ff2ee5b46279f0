using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// The host's clock. While the simulation plays the past it stands on a working morning and goes on a second with each look
/// at it; afterwards it is the true one. Timers always run in true time.
/// </summary>
internal sealed class SimulatedClock(TimeProvider inner) : TimeProvider
{
    private static readonly TimeSpan OfficesOpen = TimeSpan.FromHours(8);
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);

    private volatile Morning? _morning;

    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <summary>The instant it truly is, whatever is being played.</summary>
    public DateTimeOffset TrueNow => inner.GetUtcNow();

    /// <summary>The day it truly is, whatever is being played.</summary>
    public DateOnly TrueToday => VietnamTime.Today(inner);

    public void StandOn(DateOnly day) => _morning = new Morning(VietnamTime.StartOf(day).ToUniversalTime() + OfficesOpen);

    /// <summary>Stands at an instant and goes on from it a second with each look.</summary>
    public void StandAt(DateTimeOffset instant) => _morning = new Morning(instant.ToUniversalTime());

    public void RunInTrueTime() => _morning = null;

    public override DateTimeOffset GetUtcNow() => _morning?.NextInstant() ?? inner.GetUtcNow();

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    private sealed class Morning(DateTimeOffset start)
    {
        // Eight hours: however often it is looked at, the day stays the same.
        private const int LooksInADay = 8 * 3600;
        private int _looks;

        public DateTimeOffset NextInstant() => start + (Look * Math.Min(Interlocked.Increment(ref _looks), LooksInADay));
    }
}
