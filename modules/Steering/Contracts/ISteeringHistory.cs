using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Steering;

/// <summary>A unit's duties as they stood. Who may see them is the caller's to ask, as for <see cref="ISteeringReads"/>.</summary>
public interface ISteeringHistory
{
    /// <summary>
    /// The duties as they were on record at an instant, with the statuses of the day that the unit's figures then had: what
    /// stood behind them. No duties when nothing was on record. Costs the events of one unit.
    /// </summary>
    Task<UnitDuties> DutiesAsync(UnitKey unit, DateTimeOffset instant, CancellationToken cancellationToken);
}
