using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Analysis.Scoring;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Analysis.Outlooks;

/// <summary>Reads a province's scorecards of now and then from the roll-up and its duties from the steering tables; computes nothing itself.</summary>
internal sealed class LeadershipAnalysis(
    IGrainFactory grains, IRollupHistory history, ISteeringReads reads, IPlanCatalogue plans, IUnitDirectory units, ScoringRules rules, AnalysisSight sight, TimeProvider time)
    : ILeadershipAnalysis
{
    /// <summary>How far back a unit is compared with itself.</summary>
    private const int PastDays = 30;

    /// <summary>More duties than the largest province has in ten years.</summary>
    private const int MostDuties = 200_000;

    private static readonly DutyStatus[] Applying = [.. Enum.GetValues<DutyStatus>().Where(status => status is not DutyStatus.NotApplicable)];

    public async Task<Result<Scoreboard>> ScoreboardAsync(UnitKey province, Caller caller, CancellationToken cancellationToken)
    {
        if (sight.RefusalOf(province, caller) is { } refused)
        {
            return refused;
        }

        var card = (await grains.GetGrain<IRollupGrain>(province.ToString()).GetScorecardAsync(cancellationToken)).ToResult();
        if (card.IsRefused)
        {
            return card.Refusal;
        }

        var today = VietnamTime.Today(time);
        var pastDay = today.AddDays(-PastDays);
        var past = await PastOfAsync(province, pastDay, caller, cancellationToken);
        var decision = await rules.OnAsync(province, today, cancellationToken);
        var measured = card.Value.Children.Select(child => (Key: UnitKey.Parse(child.Unit), child.Unit, child.Totals))
            .Where(child => units.Current.Find(child.Key) is not null)
            .Select(child => new MeasuredUnit(child.Key, units.Current.Find(child.Key)!.Kind, child.Totals, past.TryGetValue(child.Unit, out var totals) ? totals : null));
        return new Scoreboard(province, today, pastDay, decision, Scores.Of(decision.Rule, measured));
    }

    public async Task<Result<Outlook>> OutlookAsync(UnitKey province, Caller caller, CancellationToken cancellationToken)
    {
        if (sight.RefusalOf(province, caller) is { } refused)
        {
            return refused;
        }

        var duties = new List<ForecastInput>();
        await foreach (var duty in reads.ReadAllAsync(Duties(province), MostDuties, cancellationToken))
        {
            var lead = plans.FindTemplate(duty.Plan, duty.Template)?.Lead ?? string.Empty;
            duties.Add(new ForecastInput(duty.Unit, duty.Duty, duty.Plan, duty.Template, lead, $"{duty.Plan} {duty.Area}", duty.DueOn, duty.DoneOn));
        }

        return OutlookRule.Of(province, VietnamTime.Today(time), duties);
    }

    /// <summary>Totals of the units as they stood, on today's tree; none when the day is before the first figure.</summary>
    private async Task<Dictionary<string, ImmutableArray<KeyedMeasure>?>> PastOfAsync(UnitKey province, DateOnly day, Caller caller, CancellationToken cancellationToken)
    {
        var card = await history.ScorecardAsync(province, AsOf.EndOf(day, TreeChoice.Today), caller, cancellationToken);
        return card.IsRefused ? [] : card.Value.Children.ToDictionary(child => child.Unit, child => (ImmutableArray<KeyedMeasure>?)child.Totals, StringComparer.Ordinal);
    }

    private static DutyFilter Duties(UnitKey province) => new(province, [.. Applying], null, null, null, null, null, DutySort.Unit, 1, 1);
}

/// <summary>Whether a caller may see how the units of a province compare.</summary>
internal sealed class AnalysisSight(IAccessPolicy policy, IUnitDirectory units)
{
    public Refusal? RefusalOf(UnitKey province, Caller caller) =>
        units.Current.Find(province)?.Kind is not UnitKind.Province ? Refusal.Of(AnalysisRefusals.OnlyAProvinceIsAnalysed, "code")
        : policy.Allows(caller, Permission.SeeRollup, province) ? null
        : Refusal.Of(AccessRefusals.PermissionIsMissing);
}
