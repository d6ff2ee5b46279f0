namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>A head of a unit's facet as a roll-up, or a message on its way to it, holds it.</summary>
internal sealed record HeldHead(string Unit, FacetHead Head, string Holder);

/// <summary>Every head that is held anywhere: by the unit itself, by its parent, and by what is under way. Pure.</summary>
internal static class HeldHeads
{
    public static IEnumerable<HeldHead> Of(LiveRollup live) => live.States.Values.SelectMany(OfState)
        .Concat(live.Contributions.SelectMany(contribution => OfContribution(contribution, contribution.Unit)))
        .Concat(live.Snapshots.SelectMany(message => OfSnapshot(message.Snapshot, message.To)))
        .Distinct();

    private static IEnumerable<HeldHead> OfState(RollupState state) => state.Own.Values.SelectMany(own => OfContribution(own, state.Unit))
        .Concat(OfSnapshot(state.Snapshot, state.Unit))
        .Concat(state.Children.Values.SelectMany(child => OfSnapshot(child, state.Unit)));

    private static IEnumerable<HeldHead> OfContribution(Contribution own, string holder) =>
        own.Head is { } head ? [new HeldHead(own.Unit, new FacetHead(own.Facet, own.Version, head), holder)] : [];

    private static IEnumerable<HeldHead> OfSnapshot(Snapshot snapshot, string holder) =>
        (snapshot.Heads ?? []).Select(head => new HeldHead(snapshot.Unit, head, holder));
}
