using BmnnHierarchy.Access;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>
/// Lets midnight in Vietnam pass for all units: looks once a minute for units whose statuses change by themselves and has
/// each record it. Key: <see cref="Key"/>, one grain for all.
/// </summary>
[Alias("bmnn.IDayPassingGrain")]
public interface IDayPassingGrain : IGrainWithStringKey
{
    public const string Key = "clock:vn";

    /// <summary>Makes sure that the reminder is set and catches up with the days since the last look. Safe to repeat.</summary>
    [Needs(Permission.SystemWork), Alias("Start")]
    Task StartAsync(CancellationToken cancellationToken);
}
