using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace BmnnHierarchy.Grains.Embedded;

/// <summary>What the engine takes from the process around it.</summary>
internal sealed class EngineSurroundings(TimeProvider time, ILogger<GrainEngine> logger, IMeterFactory meters)
{
    public TimeProvider Time { get; } = time;

    public ILogger Logger { get; } = logger;

    public IMeterFactory Meters { get; } = meters;
}
