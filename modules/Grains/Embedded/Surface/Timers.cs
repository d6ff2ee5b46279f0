using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>A timer of one activation; disposing it prevents further callbacks.</summary>
public interface IGrainTimer : IDisposable
{
    void Change(TimeSpan dueTime, TimeSpan period);
}

/// <summary>How a grain timer ticks. <see cref="Timeout.InfiniteTimeSpan"/> as due time: not before a change; as period: once.</summary>
public readonly struct GrainTimerCreationOptions()
{
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
        : this()
    {
        DueTime = dueTime;
        Period = period;
    }

    public required TimeSpan DueTime { get; init; }

    public required TimeSpan Period { get; init; }

    /// <summary>Whether callbacks may run between the parts of other turns.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a callback counts as use, so that the activation stays.</summary>
    public bool KeepAlive { get; init; }
}
