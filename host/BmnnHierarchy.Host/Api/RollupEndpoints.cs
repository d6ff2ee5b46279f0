using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Figures: of a unit as a whole, and of a unit beside its children. What the Ministry gets is published: <see cref="PublicationEndpoints"/>.</summary>
internal static class RollupEndpoints
{
    public static void MapRollup(this IEndpointRouteBuilder api)
    {
        var rollup = api.MapGroup("/").WithTags("Roll-up");
        rollup.MapGet("/units/{code}/rollup", GetTotalsAsync).WithName("GetRollup")
            .WithSummary("Figures of the unit and everything below it, without naming any unit below").NeedsOnUnit(Permission.SeeAggregates)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        rollup.MapGet("/units/{code}/rollup/scorecard", GetScorecardAsync).WithName("GetScorecard")
            .WithSummary("Figures of the unit beside those of its children").NeedsOnUnit(Permission.SeeRollup)
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<TotalsResponse>, ProblemHttpResult>> GetTotalsAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<IRollupGrain>(UnitKey.FromCode(code).ToString()).GetSnapshotAsync(cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        var snapshot = reply.Value!;
        context.Response.SetVersion(snapshot.Version);
        return TypedResults.Ok(TotalsResponse.From(snapshot));
    }

    private static async Task<Results<Ok<ScorecardResponse>, ProblemHttpResult>> GetScorecardAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<IRollupGrain>(UnitKey.FromCode(code).ToString()).GetScorecardAsync(cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        var scorecard = reply.Value!;
        context.Response.SetVersion(scorecard.Unit.Version);
        return TypedResults.Ok(ScorecardResponse.From(scorecard));
    }
}

/// <param name="Version">Counts the unit's own changes.</param>
/// <param name="At">The latest instant of anything that went in.</param>
/// <param name="Totals">By key of the measure, for example <c>duties.status</c>.</param>
internal sealed record TotalsResponse(string Unit, long Version, DateTimeOffset At, IReadOnlyDictionary<string, MeasureResponse> Totals)
{
    public static TotalsResponse From(Snapshot snapshot) => Of(snapshot.Unit, snapshot.Version, snapshot.At, snapshot.Totals);

    public static TotalsResponse From(ScorecardRow row) => Of(row.Unit, row.Version, row.At, row.Totals);

    private static TotalsResponse Of(string unit, long version, DateTimeOffset at, IEnumerable<KeyedMeasure> totals) => new(
        UnitKey.Parse(unit).Code, version, at, totals.ToDictionary(total => total.Key, total => MeasureResponse.From(total.Measure)));
}

/// <param name="Values">As many as the kind says: a ratio has numerator and denominator, a distribution one number a status.</param>
internal sealed record MeasureResponse(MeasureKind Kind, IReadOnlyList<long> Values)
{
    public static MeasureResponse From(Measure measure) => new(measure.Kind, measure.Values);
}

internal sealed record ScorecardResponse(TotalsResponse Unit, IReadOnlyList<TotalsResponse> Children)
{
    public static ScorecardResponse From(Scorecard scorecard) =>
        new(TotalsResponse.From(scorecard.Unit), [.. scorecard.Children.Select(TotalsResponse.From)]);
}
