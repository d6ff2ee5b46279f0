using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Web.Figures;

/// <summary>
/// Reads a figure as it stands now, for a request that it be explained: what goes on record is what the product says, not
/// what somebody typed.
/// </summary>
public sealed class FigureReader(IGrainFactory grains, IUnitDirectory directory, IPlanCatalogue plans, TimeProvider time)
{
    /// <param name="scope">The work area or the duty, as the kind says.</param>
    /// <returns>Refused when there is no such figure, or the caller may not see it.</returns>
    public async Task<Result<Figure>> ReadAsync(UnitKey unit, FigureKind kind, string? scope, CancellationToken cancellationToken)
    {
        if (kind is FigureKind.DaysOverdue)
        {
            var duty = await grains.GetGrain<ISteeringGrain>(unit.ToString()).GetDutyAsync(scope ?? string.Empty, cancellationToken);
            return duty.ToResult().Then<Figure>(detail => new Figure(kind, detail.Duty.Id, detail.Duty.DaysOverdue ?? 0, null, time.GetUtcNow()));
        }

        var snapshot = await grains.GetGrain<IRollupGrain>(unit.ToString()).GetSnapshotAsync(cancellationToken);
        return snapshot.ToResult().Then(totals => Of(unit, kind, scope, new SteeringFigures(totals.Totals)));
    }

    private Result<Figure> Of(UnitKey unit, FigureKind kind, string? scope, SteeringFigures figures)
    {
        var now = time.GetUtcNow();
        switch (kind)
        {
            case FigureKind.OverdueDuties when scope is null:
                return new Figure(kind, null, figures.Duties.Overdue, figures.Duties.Total, now);
            case FigureKind.UnverifiedDuties when scope is null:
                return new Figure(kind, null, figures.Verified.Whole - figures.Verified.Part, figures.Verified.Whole, now);
            case FigureKind.OverdueDutiesOfArea when plans.PlanFor(directory.Current, unit) is { } plan && plan.Areas.Any(area => area.Code == scope):
                var counts = figures.DutiesOf(plan.Code, scope!);
                return new Figure(kind, scope, counts.Overdue, counts.Total, now);
            default:
                return Refusal.Of(AccountabilityRefusals.FigureMalformed, "figure");
        }
    }
}
