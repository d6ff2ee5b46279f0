using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Duties;

/// <summary>One duty: what the plan says, how it stands, and everything that happened to it, the latest first.</summary>
public sealed record DutyModel(Unit Unit, Plan? Plan, PlannedDuty Item, ImmutableArray<HistoryLine> History)
{
    public DutyView Duty => Item.Duty;

    public DutyTemplate? Template => Item.Template;

    /// <summary>The update that counts now: the only one that can be corrected or withdrawn.</summary>
    public HistoryLine? StandingReport => History.FirstOrDefault(line => line.IsReport && line.Entry.Standing);
}

/// <summary>Something that happened, with the name of who did it.</summary>
public sealed record HistoryLine(DutyHistoryEntry Entry, string Actor)
{
    public bool IsReport => Entry.Act is DutyAct.Updated or DutyAct.Corrected;
}

public sealed class DutyReader(IGrainFactory grains, IPlanCatalogue plans, IUnitDirectory directory, IAccounts accounts)
{
    public async Task<Result<DutyModel>> LoadAsync(Unit unit, string duty, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(unit.Key.ToString()).GetDutyAsync(duty, cancellationToken);
        if (reply.IsRefused)
        {
            return reply.Refused.ToRefusal();
        }

        var detail = reply.Value!;
        var history = ImmutableArray.CreateBuilder<HistoryLine>(detail.History.Length);
        foreach (var entry in detail.History.OrderByDescending(entry => entry.Sequence))
        {
            history.Add(new HistoryLine(entry, await accounts.DisplayNameAsync(entry.Actor, cancellationToken)));
        }

        var plan = plans.Find(detail.Duty.Plan) ?? plans.PlanFor(directory.Current, unit.Key);
        return new DutyModel(unit, plan, PlannedDuty.Of(detail.Duty, plans), history.MoveToImmutable());
    }
}
