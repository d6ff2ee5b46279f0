using BmnnHierarchy.Access;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.History;

/// <summary>Adds up past figures from the history of contributions, in one view of the database.</summary>
internal sealed class RollupHistory(
    IJournalViews views, IStorage storage, IUnitDirectory units, PastContributions contributions, TrendReader trends, IAccessPolicy policy, HistoryCache cache, TimeProvider time)
    : IRollupHistory
{
    public async Task<Result<Snapshot>> SnapshotAsync(UnitKey unit, AsOf asOf, Caller caller, CancellationToken cancellationToken) =>
        (await ReadAsync(unit, asOf, caller, Permission.SeeAggregates, cancellationToken)).Then<Snapshot>(scorecard => scorecard.Unit);

    public Task<Result<Scorecard>> ScorecardAsync(UnitKey unit, AsOf asOf, Caller caller, CancellationToken cancellationToken) =>
        ReadAsync(unit, asOf, caller, Permission.SeeRollup, cancellationToken);

    public async Task<Result<Trend>> TrendAsync(UnitKey unit, TrendQuery query, Caller caller, CancellationToken cancellationToken)
    {
        if (RefusalOf(unit, caller, Permission.SeeAggregates) is { } refused)
        {
            return refused;
        }

        if (query.First > query.Last)
        {
            return Refusal.Of(RollupRefusals.TrendEndsBeforeItBegins, "from");
        }

        if (query.Last > VietnamTime.Today(time))
        {
            return Refusal.Of(RollupRefusals.AsOfIsInTheFuture, "to");
        }

        var days = query.Days();
        return days.IsRefused ? days.Refusal : new Trend(unit, query.Step, await trends.ReadAsync(unit, days.Value, cancellationToken));
    }

    public async Task<DateOnly?> FirstDayAsync(CancellationToken cancellationToken)
    {
        await using var connection = await storage.OpenReadAsync(cancellationToken);
        return await DatedRows.FirstDayAsync(connection, transaction: null, cancellationToken);
    }

    /// <summary>The steps of a proof from the unit up to the topmost unit that the caller may see, as they stood.</summary>
    public async Task<Result<List<ProofStep>>> ProofAsync(UnitKey unit, AsOf asOf, Caller caller, CancellationToken cancellationToken)
    {
        if (RefusalOf(unit, caller, Permission.SeeRollup) is { } refused)
        {
            return refused;
        }

        var hierarchy = HierarchyOf(asOf);
        var path = new List<string> { unit.ToString() };
        while (hierarchy.ParentOf(path[^1]) is { } parent && (caller.IsSystem || policy.Allows(caller, Permission.SeeRollup, UnitKey.Parse(parent))))
        {
            path.Add(parent);
        }

        var states = await StatesAsync(hierarchy.Within(path[^1]), asOf, cancellationToken);
        return states.Then<List<ProofStep>>(read =>
            path.ConvertAll(step => (read.GetValueOrDefault(step) ?? RollupState.Empty(step)).ToProofStep(withParts: true)));
    }

    private Hierarchy HierarchyOf(AsOf asOf) => HistoricTree.Of(units.Current, asOf.Tree, asOf.Day, VietnamTime.Today(time));

    private async Task<Result<Dictionary<string, RollupState>>> StatesAsync(Hierarchy hierarchy, AsOf asOf, CancellationToken cancellationToken)
    {
        await using var view = await views.OpenAsync(cancellationToken);
        if (await BeforeFirstAsync(view, asOf, cancellationToken) is { } refused)
        {
            return refused;
        }

        return Composition.Of(hierarchy, await contributions.AtAsync(view, hierarchy.BottomUp, asOf.Instant, cancellationToken));
    }

    private async Task<Result<Scorecard>> ReadAsync(UnitKey unit, AsOf asOf, Caller caller, Permission needed, CancellationToken cancellationToken)
    {
        if (RefusalOf(unit, caller, needed) is { } refused)
        {
            return refused;
        }

        // A tree that was loaded anew is another object: what was added up on the old one is not found any more.
        var key = (units.Current, unit, asOf, VietnamTime.Today(time));
        if (cache.Find<Scorecard>(key) is { } kept)
        {
            return kept;
        }

        var states = await StatesAsync(HierarchyOf(asOf).Within(unit.ToString()), asOf, cancellationToken);
        return states.Then<Scorecard>(read =>
        {
            var scorecard = (read.GetValueOrDefault(unit.ToString()) ?? RollupState.Empty(unit.ToString())).ToScorecard();
            if (HistoryCache.IsOver(asOf.Instant, time.GetUtcNow()))
            {
                cache.Keep(key, scorecard, 1 + scorecard.Children.Length);
            }

            return scorecard;
        });
    }

    private Refusal? RefusalOf(UnitKey unit, Caller caller, Permission needed) =>
        units.Current.Find(unit) is null ? Refusal.Of(RollupRefusals.UnitIsUnknown, "unit")
        : !caller.IsSystem && !policy.Allows(caller, needed, unit) ? Refusal.Of(AccessRefusals.PermissionIsMissing)
        : null;

    private async Task<Refusal?> BeforeFirstAsync(IJournalView view, AsOf asOf, CancellationToken cancellationToken)
    {
        if (asOf.Instant > time.GetUtcNow())
        {
            return Refusal.Of(RollupRefusals.AsOfIsInTheFuture, "asof");
        }

        var first = await DatedRows.FirstDayAsync(view.Connection, view.Transaction, cancellationToken);
        return first is { } day && asOf.Day < day ? Refusal.Of(RollupRefusals.AsOfIsBeforeTheFirstEvent, "asof", RollupTables.IsoDay(day)) : null;
    }
}
