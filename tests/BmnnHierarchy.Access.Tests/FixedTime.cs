using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access.Tests;

/// <summary>A clock that stands still at noon of a day in Vietnam until it is moved.</summary>
internal sealed class FixedTime(DateOnly day) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = VietnamTime.StartOf(day).AddHours(12);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;
}
