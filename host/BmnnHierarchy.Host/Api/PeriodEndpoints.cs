using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Closed periods: frozen figures, and what was corrected since.</summary>
internal static class PeriodEndpoints
{
    public static void MapPeriods(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}/periods").WithTags("Roll-up");
        Describe(unit.MapGet("/", ListAsync), "ListClosedPeriods", "The closed periods of the unit with their frozen figures, the latest first", Permission.SeeAggregates, [403, 404]);
        Describe(unit.MapGet("/{period}", ReviewAsync), "ReviewPeriod", "A closed period held against the journal: whether it still follows from it, and adjustments since", Permission.SeeAggregates, [403, 404]);
        Describe(unit.MapPost("/", CloseAsync), "ClosePeriod", "Freeze the figures of a month, quarter, half-year or year that is over", Permission.ClosePeriods, [400, 403, 404, 409, 422]);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission, ReadOnlySpan<int> problems)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in problems)
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<Results<Ok<IReadOnlyList<ClosedPeriodResponse>>, ProblemHttpResult>> ListAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await Grain(grains, code).GetClosedAsync(cancellationToken);
        return reply.IsRefused
            ? ProblemMapper.From(reply.Refused.ToRefusal(), context)
            : TypedResults.Ok<IReadOnlyList<ClosedPeriodResponse>>([.. reply.Value.Select(ClosedPeriodResponse.From)]);
    }

    private static async Task<Results<Ok<PeriodReviewResponse>, ProblemHttpResult>> ReviewAsync(
        string code, string period, IPeriodReview reviews, ICallerContext callers, HttpContext context, CancellationToken cancellationToken)
    {
        var review = await reviews.ReviewAsync(UnitKey.FromCode(code), period, callers.Current!, cancellationToken);
        return review.IsRefused ? ProblemMapper.From(review.Refusal, context) : TypedResults.Ok(PeriodReviewResponse.From(review.Value));
    }

    private static async Task<Results<Ok<ClosedPeriodResponse>, ProblemHttpResult>> CloseAsync(
        string code, ClosePeriodRequest request, [FromHeader(Name = Conditions.IdempotencyKey)] string? key, IGrainFactory grains, HttpContext context)
    {
        var conditions = Conditions.Read(key, "*");
        if (conditions.IsRefused)
        {
            return ProblemMapper.From(conditions.Refusal, context);
        }

        var reply = await Grain(grains, code).CloseAsync(new ClosePeriod(conditions.Value.CommandId, request.Period), CancellationToken.None);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(ClosedPeriodResponse.From(reply.Value!));
    }

    private static IPeriodGrain Grain(IGrainFactory grains, string code) => grains.GetGrain<IPeriodGrain>(UnitKey.FromCode(code).ToString());
}

/// <param name="Period">2026-06, 2026-Q2, 2026-H1 or 2026.</param>
internal sealed record ClosePeriodRequest(string Period);

/// <param name="Hash">Covers the figures and, through the units below, everything that went in.</param>
internal sealed record ClosedPeriodResponse(
    string Period, DateOnly First, DateOnly Last, DateTimeOffset ClosedAt, string ClosedBy, string Hash, IReadOnlyDictionary<string, MeasureResponse> Totals)
{
    public static ClosedPeriodResponse From(ClosedPeriod period) => new(
        period.Period, period.First, period.Last, period.ClosedAt, period.ClosedBy, period.Snapshot.Hash,
        period.Snapshot.Totals.ToDictionary(total => total.Key, total => MeasureResponse.From(total.Measure)));
}

/// <param name="Holds">Whether the frozen hash was recomputed from the journal.</param>
/// <param name="Units">Codes of the direct children whose figures read otherwise now; empty for callers who see aggregates only.</param>
/// <param name="Records">What was recorded since about the period, the latest first; empty for callers who see aggregates only.</param>
internal sealed record PeriodReviewResponse(
    ClosedPeriodResponse Period, bool Holds, IReadOnlyList<PeriodAdjustmentResponse> Adjustments, IReadOnlyList<string> Units, IReadOnlyList<LaterRecordResponse> Records)
{
    public static PeriodReviewResponse From(PeriodReview review) => new(
        ClosedPeriodResponse.From(review.Period),
        review.Holds,
        [.. review.Adjustments.Select(PeriodAdjustmentResponse.From)],
        [.. review.Units.Select(unit => unit.Code)],
        [.. review.Records.Select(LaterRecordResponse.From)]);
}

/// <param name="Difference">Value by value, adjusted less frozen; of days by how many it moved, null where one of them has none.</param>
internal sealed record PeriodAdjustmentResponse(string Measure, MeasureResponse? Frozen, MeasureResponse? Adjusted, IReadOnlyList<long>? Difference)
{
    public static PeriodAdjustmentResponse From(PeriodAdjustment adjustment) => new(
        adjustment.Measure,
        adjustment.Frozen is { } frozen ? MeasureResponse.From(frozen) : null,
        adjustment.Adjusted is { } adjusted ? MeasureResponse.From(adjusted) : null,
        adjustment.Difference);
}

/// <param name="Act">Type of the event.</param>
/// <param name="Measures">Figures of the unit that it changed.</param>
internal sealed record LaterRecordResponse(
    string Unit, string Facet, long Sequence, string Act, DateTimeOffset At, string Account, IReadOnlyList<string> Measures)
{
    public static LaterRecordResponse From(LaterRecord record) =>
        new(record.Unit.Code, record.Facet, record.Sequence, record.Act, record.At, record.Account, record.Measures);
}
