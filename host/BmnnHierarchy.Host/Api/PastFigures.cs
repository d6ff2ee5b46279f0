using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>The time for which figures are asked, as it stands in the address.</summary>
/// <param name="Asof">A day, whose end in Vietnam is meant, or an instant with an offset; left out: now.</param>
/// <param name="Tree">On which tree past figures are added up: <c>then</c> (when left out) or <c>today</c>.</param>
internal sealed record PastQuery(
    [property: Description("A past day (2026-06-30, its end in Vietnam) or instant with offset; left out for the live figures")] string? Asof,
    [property: Description("then: on the tree of that day; today: restated to the tree of today")] string? Tree)
{
    public Result<AsOf?> Read(DateTimeOffset now) => Tree switch
    {
        null or "then" => AsOf.Read(Asof, TreeChoice.AsThen, now),
        "today" => AsOf.Read(Asof, TreeChoice.Today, now),
        _ => Refusal.Of(HostRefusals.RequestIsMalformed, "tree"),
    };
}

/// <summary>Figures as they stand, from the grains, or as they stood, from the history; both as the caller of the request.</summary>
internal sealed class PastFigures(IGrainFactory grains, IRollupHistory history, ICallerContext callers, TimeProvider time)
{
    public Task<Result<Snapshot>> SnapshotAsync(UnitKey unit, PastQuery past, CancellationToken cancellationToken) => ReadAsync(
        past,
        async () => (await Grain(unit).GetSnapshotAsync(cancellationToken)).ToResult(),
        asOf => history.SnapshotAsync(unit, asOf, callers.Current!, cancellationToken));

    public Task<Result<Scorecard>> ScorecardAsync(UnitKey unit, PastQuery past, CancellationToken cancellationToken) => ReadAsync(
        past,
        async () => (await Grain(unit).GetScorecardAsync(cancellationToken)).ToResult(),
        asOf => history.ScorecardAsync(unit, asOf, callers.Current!, cancellationToken));

    public async Task<Result<Trend>> TrendAsync(UnitKey unit, string? step, DateOnly? from, DateOnly? to, CancellationToken cancellationToken)
    {
        TrendStep? length = step switch { null or "month" => TrendStep.Month, "week" => TrendStep.Week, _ => null };
        if (length is not { } read)
        {
            return Refusal.Of(HostRefusals.RequestIsMalformed, "step");
        }

        var last = to ?? VietnamTime.Today(time);
        var query = TrendQuery.UpTo(last, read);
        return await history.TrendAsync(unit, query with { First = from ?? query.First }, callers.Current!, cancellationToken);
    }

    private async Task<Result<T>> ReadAsync<T>(PastQuery past, Func<Task<Result<T>>> now, Func<AsOf, Task<Result<T>>> then)
    {
        var asOf = past.Read(time.GetUtcNow());
        return asOf.IsRefused ? asOf.Refusal : asOf.Value is { } instant ? await then(instant) : await now();
    }

    private IRollupGrain Grain(UnitKey unit) => grains.GetGrain<IRollupGrain>(unit.ToString());
}

/// <summary>Why a figure is, or was, what it is.</summary>
internal sealed class PastLineage(ILineage lineages, ICallerContext callers, TimeProvider time)
{
    public async Task<Result<Lineage>> ExplainAsync(UnitKey unit, string measure, PastQuery past, CancellationToken cancellationToken)
    {
        var asOf = past.Read(time.GetUtcNow());
        return asOf.IsRefused ? asOf.Refusal
            : asOf.Value is { } instant ? await lineages.ExplainAsync(unit, measure, instant, callers.Current!, cancellationToken)
            : await lineages.ExplainAsync(unit, measure, callers.Current!, cancellationToken);
    }
}

internal static class PastRoutes
{
    /// <summary>The answers of a route that takes <see cref="PastQuery"/>.</summary>
    public static RouteHandlerBuilder CanBePast(this RouteHandlerBuilder route) =>
        route.ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
