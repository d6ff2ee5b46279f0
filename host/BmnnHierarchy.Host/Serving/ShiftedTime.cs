using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Serving;

/// <summary>A clock that runs as the true one does, on another day: a demonstration as of a date.</summary>
internal sealed class ShiftedTime(TimeProvider inner, TimeSpan shift) : TimeProvider
{
    public override TimeZoneInfo LocalTimeZone => inner.LocalTimeZone;

    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <summary>The same time of day in Vietnam, on that day.</summary>
    public static ShiftedTime To(DateOnly day, TimeProvider inner) =>
        new(inner, VietnamTime.StartOf(day) - VietnamTime.StartOf(VietnamTime.Today(inner)));

    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow() + shift;

    public override long GetTimestamp() => inner.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);
}
