using System.Collections.Immutable;
using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Figures;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Figures: of a unit as a whole, and of a unit beside its children. What the Ministry gets is published: <see cref="PublicationEndpoints"/>.</summary>
internal static class RollupEndpoints
{
    public static void MapRollup(this IEndpointRouteBuilder api)
    {
        var rollup = api.MapGroup("/").WithTags("Roll-up");
        rollup.MapGet("/units/{code}/rollup", GetTotalsAsync).WithName("GetRollup").CanBePast()
            .WithSummary("Figures of the unit and everything below it, without naming any unit below").NeedsOnUnit(Permission.SeeAggregates)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        rollup.MapGet("/units/{code}/rollup/scorecard", GetScorecardAsync).WithName("GetScorecard").CanBePast()
            .WithSummary("Figures of the unit beside those of its children, and how current each child's are").NeedsOnUnit(Permission.SeeRollup)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        rollup.MapGet("/units/{code}/trend", GetTrendAsync).WithName("GetTrend")
            .WithSummary("Figures of the unit at the end of each month or week").NeedsOnUnit(Permission.SeeAggregates)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<TotalsResponse>, ProblemHttpResult>> GetTotalsAsync(
        string code, [AsParameters] PastQuery past, PastFigures figures, DataAges ages, HttpContext context, CancellationToken cancellationToken)
    {
        var read = await figures.SnapshotAsync(UnitKey.FromCode(code), past, cancellationToken);
        if (read.IsRefused)
        {
            return ProblemMapper.From(read.Refusal, context);
        }

        context.Response.SetVersion(read.Value.Version);
        return TypedResults.Ok(TotalsResponse.From(read.Value, ages, ages.At(past)));
    }

    private static async Task<Results<Ok<ScorecardResponse>, ProblemHttpResult>> GetScorecardAsync(
        string code, [AsParameters] PastQuery past, PastFigures figures, DataAges ages, HttpContext context, CancellationToken cancellationToken)
    {
        var read = await figures.ScorecardAsync(UnitKey.FromCode(code), past, cancellationToken);
        if (read.IsRefused)
        {
            return ProblemMapper.From(read.Refusal, context);
        }

        context.Response.SetVersion(read.Value.Unit.Version);
        return TypedResults.Ok(ScorecardResponse.From(read.Value, ages, ages.At(past)));
    }

    private static async Task<Results<Ok<TrendResponse>, ProblemHttpResult>> GetTrendAsync(
        string code,
        [Description("month or week; month when left out")] string? step,
        [Description("The first day of interest; a year before the last when left out")] DateOnly? from,
        [Description("The last day; today when left out")] DateOnly? to,
        PastFigures figures,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var read = await figures.TrendAsync(UnitKey.FromCode(code), step, from, to, cancellationToken);
        return read.IsRefused ? ProblemMapper.From(read.Refusal, context) : TypedResults.Ok(TrendResponse.From(read.Value));
    }
}

/// <param name="Version">Counts the unit's own changes.</param>
/// <param name="At">The latest instant of anything that went in.</param>
/// <param name="Totals">By key of the measure, for example <c>duties.status</c>.</param>
/// <param name="Data">How current the figures are; absent for a unit that has others below it.</param>
internal sealed record TotalsResponse(string Unit, long Version, DateTimeOffset At, IReadOnlyDictionary<string, MeasureResponse> Totals, DataAgeResponse? Data)
{
    public static TotalsResponse From(Snapshot snapshot, DataAges ages, Freshness freshness) => Of(snapshot.Unit, snapshot.Version, snapshot.At, snapshot.Totals, ages, freshness);

    public static TotalsResponse From(ScorecardRow row, DataAges ages, Freshness freshness) => Of(row.Unit, row.Version, row.At, row.Totals, ages, freshness);

    private static TotalsResponse Of(string unit, long version, DateTimeOffset at, ImmutableArray<KeyedMeasure> totals, DataAges ages, Freshness freshness) => new(
        UnitKey.Parse(unit).Code, version, at, totals.ToDictionary(total => total.Key, total => MeasureResponse.From(total.Measure)), ages.Of(UnitKey.Parse(unit), totals, freshness));
}

/// <param name="Values">As many as the kind says: a ratio has numerator and denominator, a distribution one number a status.</param>
internal sealed record MeasureResponse(MeasureKind Kind, IReadOnlyList<long> Values)
{
    public static MeasureResponse From(Measure measure) => new(measure.Kind, measure.Values);
}

/// <param name="Reporting">How current the figures of the children are, in numbers.</param>
internal sealed record ScorecardResponse(TotalsResponse Unit, ReportingResponse Reporting, IReadOnlyList<TotalsResponse> Children)
{
    public static ScorecardResponse From(Scorecard scorecard, DataAges ages, Freshness freshness)
    {
        IReadOnlyList<TotalsResponse> children = [.. scorecard.Children.Select(child => TotalsResponse.From(child, ages, freshness))];
        return new(TotalsResponse.From(scorecard.Unit, ages, freshness), ReportingResponse.Of(freshness, children.Select(child => child.Data)), children);
    }
}

internal sealed record TrendResponse(string Unit, TrendStep Step, IReadOnlyList<TrendPointResponse> Points)
{
    public static TrendResponse From(Trend trend) => new(trend.Unit.Code, trend.Step, [.. trend.Points.Select(TrendPointResponse.From)]);
}

/// <param name="Day">The last day of the period.</param>
/// <param name="Totals">Figures without a scope, by key.</param>
internal sealed record TrendPointResponse(DateOnly Day, IReadOnlyDictionary<string, MeasureResponse> Totals)
{
    public static TrendPointResponse From(TrendPoint point) =>
        new(point.Day, point.Totals.ToDictionary(total => total.Key, total => MeasureResponse.From(total.Measure)));
}
