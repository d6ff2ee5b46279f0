using BmnnHierarchy.Journal;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.Verification;

/// <summary>Reads events, roll-up tables and outbox in one view of the database and compares them.</summary>
internal sealed class RollupVerification(IJournalViews views, IUnitDirectory units, IEnumerable<IFacetReplay> facets) : IRollupVerification
{
    public async Task<RollupVerificationReport> VerifyAsync(CancellationToken cancellationToken)
    {
        var tree = units.Current;
        // A unit may be listed more than once, each time for a period; its parent is that of the last.
        var hierarchy = new Hierarchy(tree.All.Select(unit => unit.Key).Distinct()
            .Select(key => KeyValuePair.Create(key.ToString(), tree.Find(key)!.Parent?.ToString())));
        var differences = new Differences();
        FacetReplays replayed;
        LiveRollup live;
        await using (var view = await views.OpenAsync(cancellationToken))
        {
            replayed = await FacetReplays.RunAsync(view, [.. facets], differences, cancellationToken);
            live = await LiveRollupReader.ReadAsync(view, differences, cancellationToken);
        }

        Reconciliation.Run(hierarchy, replayed.Contributions, live, differences);
        return new RollupVerificationReport(hierarchy.BottomUp.Length, replayed.Streams, replayed.Events, differences.Sorted());
    }
}
