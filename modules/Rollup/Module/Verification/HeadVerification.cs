using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain.Verification;

namespace BmnnHierarchy.Rollup.Verification;

/// <summary>Looks up each held head in the journal, in one view of the database. The unit tree is not needed: it works on any copy.</summary>
internal sealed class HeadVerification(IJournalViews views, IEnumerable<IFacetReplay> facets) : IHeadVerification
{
    public async Task<ImmutableArray<LostHead>> VerifyAsync(CancellationToken cancellationToken)
    {
        await using var view = await views.OpenAsync(cancellationToken);
        var unreadable = new Differences();
        return await LostAsync(view, await LiveRollupReader.ReadAsync(view, unreadable, cancellationToken), [.. facets], cancellationToken);
    }

    /// <summary>The heads in a live roll-up that their streams do not have. A facet that this host does not know is not looked at.</summary>
    public static async Task<ImmutableArray<LostHead>> LostAsync(
        IJournalView view, LiveRollup live, ImmutableArray<IFacetReplay> facets, CancellationToken cancellationToken)
    {
        var byFacet = facets.ToDictionary(facet => facet.Facet, StringComparer.Ordinal);
        var held = HeldHeads.Of(live)
            .Where(head => byFacet.ContainsKey(head.Head.Facet) && UnitKey.TryParse(head.Unit, out _))
            .Select(head => (Stream: byFacet[head.Head.Facet].StreamOf(UnitKey.Parse(head.Unit)), head.Head.Sequence, head.Head.Hash, head.Holder))
            .ToList();
        var hashes = await view.ReadHashesAsync([.. held.Select(head => (head.Stream, head.Sequence)).Distinct()], cancellationToken);
        return
        [
            .. held.Select(head => new LostHead(
                    head.Stream, head.Sequence, head.Holder, head.Hash,
                    hashes.TryGetValue((head.Stream, head.Sequence), out var found) ? found.ToString() : null))
                .Where(head => head.Held != head.Found)
                .OrderBy(head => head.Stream, StringComparer.Ordinal).ThenBy(head => head.Sequence).ThenBy(head => head.Holder, StringComparer.Ordinal),
        ];
    }
}
