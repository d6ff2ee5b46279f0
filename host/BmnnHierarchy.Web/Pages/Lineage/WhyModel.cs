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

public sealed record WhyRow(Unit Unit, LineagePart Part, FigureValue Value);

/// <summary>Reads the explanation of a figure: its parts and proof from the roll-up, the duties behind it from the unit.</summary>
public sealed class WhyReader(ILineage lineages, IGrainFactory grains, IPlanCatalogue plans, IUnitDirectory directory, IAccessPolicy policy)
{
    private static readonly PeerGroup[] Groups = [PeerGroup.CommuneLevel, PeerGroup.Bodies, PeerGroup.Enterprises, PeerGroup.Others];

    public async Task<Result<WhyModel>> LoadAsync(Unit unit, FigureQuery figure, Caller caller, CancellationToken cancellationToken)
    {
        var explained = await lineages.ExplainAsync(unit.Key, figure.Measure, caller, cancellationToken);
        if (explained.IsRefused)
        {
            return explained.Refusal;
        }

        var lineage = explained.Value;
        var children = lineage.Children
            .Select(part => (Unit: directory.Current.Find(UnitKey.Parse(part.Source)), Part: part))
            .Where(child => child.Unit is not null)
            .Select(child => new WhyRow(child.Unit!, child.Part, figure.ValueOf(child.Part.Value)))
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

        var duties = await grains.GetGrain<ISteeringGrain>(unit.Key.ToString()).GetDutiesAsync(cancellationToken);
        return duties.IsRefused ? [] : [.. duties.Value!.Duties.Where(duty => DutiesBehind.Counts(figure, duty)).Select(duty => PlannedDuty.Of(duty, plans))];
    }
}

/// <summary>Which of a unit's duties a figure counts: the same words as the measure's own definition.</summary>
public static class DutiesBehind
{
    public static bool IsOfDuties(FigureQuery figure) => figure.Base is SteeringMeasures.Status or SteeringMeasures.Verified
        or SteeringMeasures.HasOverdue or SteeringMeasures.EarliestOverdue or SteeringMeasures.AnnualReport;

    public static bool Counts(FigureQuery figure, DutyView duty) =>
        (figure.Scope is not { } scope || (duty.Plan == scope.Plan && duty.Area == scope.Area))
        && figure.Base switch
        {
            SteeringMeasures.Status => figure.Statuses.IsEmpty || figure.Statuses.Contains(duty.Status),
            SteeringMeasures.Verified => duty is { DoneOn: not null, Verification: Verification.Confirmed },
            SteeringMeasures.HasOverdue or SteeringMeasures.EarliestOverdue => duty.Status == DutyStatus.Overdue,
            _ => true,
        };
}
