using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Rollup.History;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.Verification;

/// <summary>Reads events, roll-up tables and outbox in one view of the database and compares them.</summary>
internal sealed class RollupVerification(
    IJournalViews views, IUnitDirectory units, IEnumerable<IFacetReplay> facets, PastContributions past, TimeProvider time) : IRollupVerification, IDisposable
{
    private readonly ImmutableArray<IFacetReplay> _facets = [.. facets];
    private readonly SemaphoreSlim _oneAtATime = new(1);

    public Task<RollupVerificationReport> VerifyAsync(CancellationToken cancellationToken) => CompareAsync(
        Hierarchy.Of(units.Current),
        (view, differences) => FacetReplays.RunAsync(view, _facets, differences, cancellationToken),
        (view, differences) => LiveRollupReader.ReadAsync(view, differences, cancellationToken),
        cancellationToken);

    public async Task<RollupVerificationReport> VerifyAsync(UnitKey within, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var hierarchy = Hierarchy.Of(units.Current).Within(within.ToString());
            return await CompareAsync(
                hierarchy,
                (view, differences) => FacetReplays.RunAsync(view, _facets, hierarchy, DateTimeOffset.MaxValue, differences, cancellationToken),
                (view, differences) => LiveRollupReader.ReadAsync(view, hierarchy, differences, cancellationToken),
                cancellationToken);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task<RollupVerificationReport> VerifyAsync(UnitKey within, AsOf asOf, CancellationToken cancellationToken)
    {
        await _oneAtATime.WaitAsync(cancellationToken);
        try
        {
            var hierarchy = HistoricTree.Of(units.Current, asOf.Tree, asOf.Day, VietnamTime.Today(time)).Within(within.ToString());
            var differences = new Differences();
            await using var view = await views.OpenAsync(cancellationToken);
            var replayed = await FacetReplays.RunAsync(view, _facets, hierarchy, asOf.Instant, differences, cancellationToken);
            var kept = await past.AtAsync(view, hierarchy.BottomUp, asOf.Instant, cancellationToken);
            PastComparison.Run(hierarchy, kept, replayed.Contributions, differences);
            return new RollupVerificationReport(hierarchy.BottomUp.Length, replayed.Streams, replayed.Events, differences.Sorted());
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public async Task<RollupVerificationReport> VerifyHistoryAsync(CancellationToken cancellationToken)
    {
        await using var view = await views.OpenAsync(cancellationToken);
        return await new HistoryCheck(_facets).RunAsync(view, new Differences(), cancellationToken);
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<RollupVerificationReport> CompareAsync(
        Hierarchy hierarchy,
        Func<IJournalView, Differences, Task<FacetReplays>> replay,
        Func<IJournalView, Differences, Task<LiveRollup>> read,
        CancellationToken cancellationToken)
    {
        var differences = new Differences();
        FacetReplays replayed;
        LiveRollup live;
        await using (var view = await views.OpenAsync(cancellationToken))
        {
            replayed = await replay(view, differences);
            live = await read(view, differences);
            foreach (var lost in await HeadVerification.LostAsync(view, live, _facets, cancellationToken))
            {
                differences.Add(lost.Holder, RollupDifferenceKind.Head, $"{lost.Stream} #{Differences.Text(lost.Sequence)}", lost.Held, lost.Found);
            }
        }

        Reconciliation.Run(hierarchy, replayed.Contributions, live, differences);
        return new RollupVerificationReport(hierarchy.BottomUp.Length, replayed.Streams, replayed.Events, differences.Sorted());
    }
}
