using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;
using Orleans;

namespace BmnnHierarchy.Web.Pages.Ministry;

/// <summary>Provinces side by side. Nothing in it names a unit below a province.</summary>
public sealed record MinistryModel(SteeringFigures Figures, DateTimeOffset? At, ImmutableArray<ProvinceFigures> Provinces)
{
    public static MinistryModel Of(Scorecard scorecard, IEnumerable<Unit> provinces)
    {
        var rows = scorecard.Children.ToDictionary(row => row.Unit, StringComparer.Ordinal);
        return new MinistryModel(
            new SteeringFigures(scorecard.Unit.Totals),
            scorecard.Unit.Version > 0 ? scorecard.Unit.At : null,
            [
                .. provinces.Select(unit => rows.TryGetValue(unit.Key.ToString(), out var row)
                    ? new ProvinceFigures(unit, new SteeringFigures(row.Totals), row.At)
                    : new ProvinceFigures(unit, new SteeringFigures([]), null)),
            ]);
    }
}

/// <param name="At">The latest change that went in; null when the province has not reported.</param>
public sealed record ProvinceFigures(Unit Unit, SteeringFigures Figures, DateTimeOffset? At);

public sealed class MinistryReader(IGrainFactory grains, IUnitDirectory directory)
{
    public async Task<Result<MinistryModel>> LoadAsync(Unit ministry, DateOnly today, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<IRollupGrain>(ministry.Key.ToString()).GetScorecardAsync(cancellationToken);
        return reply.ToResult().Then<MinistryModel>(scorecard => MinistryModel.Of(scorecard, directory.Current.Children(ministry.Key, today)));
    }
}
