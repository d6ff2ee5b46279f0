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
public sealed record DutyModel(Unit Unit, Plan? Plan, PlannedDuty Item, ImmutableArray<HistoryLine> History, int HistoryTotal, int HistoryPage)
{
    public const int HistoryPageSize = 50;

    public DutyView Duty => Item.Duty;

    public DutyTemplate? Template => Item.Template;

    /// <summary>What the unit says now: the only update that can be corrected, withdrawn or verified.</summary>
    public ClaimView? Claim => Duty.Claim;

    /// <summary>How whoever judged the claim is called; null while nobody has.</summary>
    public string? Judge { get; init; }

    /// <summary>The instant of the earliest event on the newer page before this one; null on the first page.</summary>
    public DateTimeOffset? NewerFrom { get; init; }

    public bool IsLastPage => HistoryPage * HistoryPageSize >= HistoryTotal;
}

/// <summary>Something that happened, with the name of who did it.</summary>
public sealed record HistoryLine(DutyHistoryEntry Entry, string Actor);

public sealed class DutyReader(IGrainFactory grains, IPlanCatalogue plans, IUnitDirectory directory, IAccounts accounts)
{
    public async Task<Result<DutyModel>> LoadAsync(Unit unit, string duty, int historyPage, CancellationToken cancellationToken)
    {
        var grain = grains.GetGrain<ISteeringGrain>(unit.Key.ToString());
        var reply = await grain.GetDutyAsync(duty, cancellationToken);
        if (reply.IsRefused)
        {
            return reply.Refused.ToRefusal();
        }

        var detail = reply.Value!;
        var page = await grain.GetHistoryAsync(duty, historyPage, DutyModel.HistoryPageSize, cancellationToken);
        if (page.IsRefused)
        {
            return page.Refused.ToRefusal();
        }

        var history = ImmutableArray.CreateBuilder<HistoryLine>(page.Value!.Entries.Length);
        foreach (var entry in page.Value.Entries.Reverse())
        {
            history.Add(new HistoryLine(entry, await accounts.DisplayNameAsync(entry.Actor, cancellationToken)));
        }

        var plan = plans.Find(detail.Duty.Plan) ?? plans.PlanFor(directory.Current, unit.Key);
        return new DutyModel(unit, plan, PlannedDuty.Of(detail.Duty, plans), history.MoveToImmutable(), page.Value.Total, page.Value.Page)
        {
            NewerFrom = page.Value.Page > 1
                ? (await grain.GetHistoryAsync(duty, page.Value.Page - 1, DutyModel.HistoryPageSize, cancellationToken)).Value?.Entries[0].At
                : null,
            Judge = detail.Duty.Claim?.Verdict is { } verdict ? await accounts.DisplayNameAsync(verdict.By, cancellationToken) : null,
        };
    }
}
