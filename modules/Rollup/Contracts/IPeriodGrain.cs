using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Rollup;

/// <summary>The closed periods of one unit. Key: the unit key. A closed period is never opened again; what comes later stands beside it.</summary>
[Alias("bmnn.IPeriodGrain")]
public interface IPeriodGrain : IGrainWithStringKey
{
    /// <summary>
    /// Freezes the unit's figures of the period's last day as they are on record now: with what was reported about the
    /// period after its end. Refused with <see cref="RollupRefusals.PeriodIsMalformed"/>,
    /// <see cref="RollupRefusals.PeriodIsNotOver"/>, <see cref="RollupRefusals.PeriodIsClosed"/>,
    /// <see cref="RollupRefusals.PeriodHasNoFigures"/>; the same command id again answers as the first time.
    /// </summary>
    [Needs(Permission.ClosePeriods), Alias("Close")]
    Task<Reply<ClosedPeriod>> CloseAsync(ClosePeriod command, CancellationToken cancellationToken);

    /// <summary>The closed periods, the latest first. They name no unit but this one.</summary>
    [ReadOnly, Needs(Permission.SeeAggregates), Alias("GetClosed")]
    Task<Reply<ImmutableArray<ClosedPeriod>>> GetClosedAsync(CancellationToken cancellationToken);
}

/// <param name="Period">Key of the period (<see cref="FigurePeriod"/>).</param>
[GenerateSerializer, Immutable, Alias("bmnn.ClosePeriod")]
public sealed record ClosePeriod([property: Id(0)] string CommandId, [property: Id(1)] string Period);

/// <summary>Figures that were frozen.</summary>
/// <param name="Last">The last day of the period, whose figures they are.</param>
/// <param name="ClosedAt">What was on record up to this instant went in.</param>
/// <param name="ClosedBy">Account that closed it.</param>
/// <param name="Snapshot">The frozen figures and their hash, over everything below on the tree of the last day.</param>
/// <param name="Rules">The rules by which later events went in.</param>
[GenerateSerializer, Immutable, Alias("bmnn.ClosedPeriod")]
public sealed record ClosedPeriod(
    [property: Id(0)] string Period,
    [property: Id(1)] DateOnly First,
    [property: Id(2)] DateOnly Last,
    [property: Id(3)] DateTimeOffset ClosedAt,
    [property: Id(4)] string ClosedBy,
    [property: Id(5)] Snapshot Snapshot,
    [property: Id(6)] RestatingRules Rules);
