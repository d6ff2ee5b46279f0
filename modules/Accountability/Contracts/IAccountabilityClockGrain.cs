using BmnnHierarchy.Access;
using Orleans;

namespace BmnnHierarchy.Accountability;

/// <summary>Looks once a minute for units that have a deadline passed, and has each record it. Key: <see cref="Key"/>, one grain for all.</summary>
[Alias("bmnn.IAccountabilityClockGrain")]
public interface IAccountabilityClockGrain : IGrainWithStringKey
{
    public const string Key = "clock:accountability";

    /// <summary>Makes sure that the reminder is set and catches up with what has passed since the last look. Safe to repeat.</summary>
    [Needs(Permission.SystemWork), Alias("Start")]
    Task StartAsync(CancellationToken cancellationToken);
}
