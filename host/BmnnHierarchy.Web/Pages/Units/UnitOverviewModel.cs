using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Units;

/// <summary>A unit that has duties of its own: its figures, what to do first and what was reported last.</summary>
/// <param name="Plan">The plan of its province; null for a unit outside any province.</param>
public sealed record UnitOverviewModel(
    Unit Unit,
    Plan? Plan,
    SteeringFigures Figures,
    ImmutableArray<PlannedDuty> Next,
    ImmutableArray<PlannedDuty> Recent);

public sealed class UnitOverviewReader(IGrainFactory grains, IPlanCatalogue plans, IUnitDirectory directory)
{
    private const int RecentShown = 8;
    private const int NextShown = 8;

    /// <summary>What is not done, in the order in which it wants attention.</summary>
    private static readonly DutyStatus[] Order =
        [DutyStatus.Overdue, DutyStatus.DueSoon, DutyStatus.InProgress, DutyStatus.NotDue, DutyStatus.NoData];

    public async Task<Result<UnitOverviewModel>> LoadAsync(Unit unit, CancellationToken cancellationToken)
    {
        var key = unit.Key.ToString();
        var snapshot = await grains.GetGrain<IRollupGrain>(key).GetSnapshotAsync(cancellationToken);
        if (snapshot.IsRefused)
        {
            return snapshot.Refused.ToRefusal();
        }

        var duties = await grains.GetGrain<ISteeringGrain>(key).GetDutiesAsync(cancellationToken);
        if (duties.IsRefused)
        {
            return duties.Refused.ToRefusal();
        }

        var planned = duties.Value!.Duties.Select(duty => PlannedDuty.Of(duty, plans)).ToList();
        return new UnitOverviewModel(
            unit,
            plans.PlanFor(directory.Current, unit.Key),
            new SteeringFigures(snapshot.Value!.Totals),
            [
                .. planned
                    .Where(p => Order.Contains(p.Duty.Status))
                    .OrderBy(p => Array.IndexOf(Order, p.Duty.Status))
                    .ThenBy(p => p.Duty.DueOn ?? DateOnly.MaxValue)
                    .Take(NextShown),
            ],
            [.. planned.Where(p => p.Duty.LastUpdateAt is not null).OrderByDescending(p => p.Duty.LastUpdateAt).Take(RecentShown)]);
    }
}
