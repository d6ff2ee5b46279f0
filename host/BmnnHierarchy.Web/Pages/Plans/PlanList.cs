using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Plans;

/// <summary>The plans of a unit as a reader sees them: drafts only where the reader prepares or issues them.</summary>
public sealed record PlanList(ImmutableArray<DraftSummary> Drafts, ImmutableArray<IssuedPlan> Issued)
{
    public static async Task<Result<PlanList>> LoadAsync(IGrainFactory grains, UnitKey unit, bool readsDrafts, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<IPlansGrain>(unit.ToString());
        if (readsDrafts)
        {
            var overview = await grain.GetOverviewAsync(cancellationToken);
            return overview.ToResult().Then<PlanList>(all => new PlanList(all.Drafts, all.Issued));
        }

        var issued = await grain.GetIssuedAsync(cancellationToken);
        return issued.ToResult().Then<PlanList>(plans => new PlanList([], plans));
    }
}
