using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using BmnnHierarchy.Web.Pages.Leadership;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Lineage;

/// <summary>Everything that explains one figure of one unit.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Own">What the unit itself adds.</param>
/// <param name="Groups">What its children add, by group of peers, and how many units each group has.</param>
/// <param name="Rows">Children, those that add most first; without those that add nothing unless asked for.</param>
/// <param name="Hidden">Children left out because they add nothing.</param>
/// <param name="Duties">The unit's own duties behind the figure, when the reader may see them and it is a figure of duties.</param>
public sealed record WhyModel(
    Unit Unit,
    FigureQuery Figure,
    Rollup.Lineage Lineage,
    FigureValue Value,
    FigureValue? Own,
    ImmutableArray<WhyGroup> Groups,
    ImmutableArray<WhyRow> Rows,
    int Hidden,
    ImmutableArray<PlannedDuty> Duties);

public sealed record WhyGroup(PeerGroup Group, int Units, FigureValue Value);

/// <param name="MayOpen">Whether the reader may see what the child's figure is made of.</param>
public sealed record WhyRow(Unit Unit, LineagePart Part, FigureValue Value, bool MayOpen);

/// <summary>Reads the explanation of a figure: its parts and proof from the roll-up, the duties behind it from the unit.</summary>
public sealed class WhyReader(
    ILineage lineages, IGrainFactory grains, ISteeringHistory history, IPlanCatalogue plans, IUnitDirectory directory, IAccessPolicy policy)
{
    private static readonly PeerGroup[] Groups = [PeerGroup.CommuneLevel, PeerGroup.Bodies, PeerGroup.Enterprises, PeerGroup.Others];

    public async Task<Result<WhyModel>> LoadAsync(Unit unit, FigureQuery figure, Caller caller, CancellationToken cancellationToken)
    {
        var explained = figure.AsOf is { } past
            ? await lineages.ExplainAsync(unit.Key, figure.Measure, past, caller, cancellationToken)
            : await lineages.ExplainAsync(unit.Key, figure.Measure, caller, cancellationToken);
        if (explained.IsRefused)
        {
            return explained.Refusal;
        }

        var lineage = explained.Value;
        var children = lineage.Children
            .Select(part => (Unit: directory.Current.Find(UnitKey.Parse(part.Source)), Part: part))
            .Where(child => child.Unit is not null)
            .Select(child => new WhyRow(child.Unit!, child.Part, figure.ValueOf(child.Part.Value), policy.Allows(caller, Permission.SeeRollup, child.Unit!.Key)))
            .OrderByDescending(row => row.Value.Part).ThenBy(row => row.Value.Day)
            .ToList();
        var shown = figure.All ? children : children.FindAll(row => !row.Value.IsNothing);
        return new WhyModel(
            unit,
            figure,
            lineage,
            figure.ValueOf(lineage.Value),
            lineage.Own.IsEmpty ? null : Sum(figure, lineage.Own),
            [.. Groups.Select(group => GroupOf(group, figure, children)).Where(group => group.Units > 0)],
            [.. shown],
            children.Count - shown.Count,
            policy.Allows(caller, Permission.SeeDuties, unit.Key) ? await DutiesAsync(unit, figure, cancellationToken) : []);
    }

    private static WhyGroup GroupOf(PeerGroup group, FigureQuery figure, List<WhyRow> children)
    {
        var peers = children.FindAll(row => (HeatQuery.Default with { Group = group }).Admits(row.Unit));
        return new WhyGroup(group, peers.Count, Sum(figure, peers.Select(row => row.Part)));
    }

    private static FigureValue Sum(FigureQuery figure, IEnumerable<LineagePart> parts) =>
        parts.Select(part => part.Value).ToList() is [var first, .. var rest] ? figure.ValueOf(rest.Aggregate(first, Measures.Add)) : default;

    private async Task<ImmutableArray<PlannedDuty>> DutiesAsync(Unit unit, FigureQuery figure, CancellationToken cancellationToken)
    {
        if (!DutiesBehind.IsOfDuties(figure))
        {
            return [];
        }

        var duties = figure.AsOf is { } past
            ? await history.DutiesAsync(unit.Key, past.Instant, cancellationToken)
            : (await grains.GetGrain<ISteeringGrain>(unit.Key.ToString()).GetDutiesAsync(cancellationToken)).Value;
        return duties is null
            ? []
            : [.. duties.Duties.Select(duty => PlannedDuty.Of(duty, plans)).Where(planned => DutiesBehind.Counts(figure, planned))];
    }
}

/// <summary>Which of a unit's duties a figure counts: the same words as the measure's own definition.</summary>
public static class DutiesBehind
{
    public static bool IsOfDuties(FigureQuery figure) => figure.Base is SteeringMeasures.Status or SteeringMeasures.Verified
        or SteeringMeasures.HasOverdue or SteeringMeasures.EarliestOverdue or SteeringMeasures.AnnualReport or SteeringMeasures.Claims
        or SteeringMeasures.RejectedClaims or SteeringMeasures.RequestsOpen;

    public static bool Counts(FigureQuery figure, PlannedDuty planned)
    {
        var duty = planned.Duty;
        return IsInScope(figure, planned) && figure.Base switch
        {
            SteeringMeasures.Status => figure.Statuses.IsEmpty || figure.Statuses.Contains(duty.Status),
            SteeringMeasures.Verified => duty is { DoneOn: not null, Verification: Verification.Confirmed },
            SteeringMeasures.Claims => duty.DoneOn is not null && (figure.Part is null || (int)duty.Verification == figure.Part),
            SteeringMeasures.RejectedClaims => duty.RejectedClaims > 0,
            SteeringMeasures.RequestsOpen => duty.Deadline?.Requests.Any(request => request.Outcome is DutyRequestOutcome.Open) is true,
            SteeringMeasures.AnnualReport => planned.Template?.AnnualReport is true && (duty.DoneOn is not null || duty.Status == DutyStatus.Overdue),
            SteeringMeasures.HasOverdue or SteeringMeasures.EarliestOverdue => duty.Status == DutyStatus.Overdue,
            _ => true,
        };
    }

    private static bool IsInScope(FigureQuery figure, PlannedDuty planned) => figure.Measure.Split('/', 2) is not [_, var scope]
        || scope == $"{planned.Duty.Plan}.{planned.Duty.Area}"
        || (planned.Template?.Core is { } core && CoreDuty.ScopeOf(core) == scope);
}
