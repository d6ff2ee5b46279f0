using System.Collections.Immutable;
using BmnnHierarchy.Rollup.Domain.History;

namespace BmnnHierarchy.Rollup.Domain;

/// <summary>What a unit's roll-up knows: its facets' last contributions, its children's last snapshots, and their sum.</summary>
internal sealed record RollupState(
    ImmutableSortedDictionary<string, Contribution> Own,
    ImmutableSortedDictionary<string, Snapshot> Children,
    Snapshot Snapshot)
{
    private PartialSums _children = PartialSums.Nothing;

    public string Unit => Snapshot.Unit;

    /// <summary>A unit from which nothing has come: version 0, no figures.</summary>
    public static RollupState Empty(string unit)
    {
        var nothing = new Snapshot(unit, 0, DateTimeOffset.UnixEpoch, [], string.Empty, string.Empty, string.Empty);
        return new RollupState(
            ImmutableSortedDictionary.Create<string, Contribution>(StringComparer.Ordinal),
            ImmutableSortedDictionary.Create<string, Snapshot>(StringComparer.Ordinal),
            nothing).Readded(version: 0);
    }

    /// <summary>Takes contributions of this unit: each replaces an older one of its facet. One step of version for the whole batch.</summary>
    public RollupStep Contribute(params ReadOnlySpan<Contribution> batch)
    {
        var intake = new Intake(Snapshot.Totals);
        var own = Own;
        var (dated, belated) = (new List<Contribution>(), new List<Contribution>());
        foreach (var arrived in batch.ToArray().OrderBy(arrived => arrived.Version))
        {
            var contribution = arrived with { At = Instants.WholeMicroseconds(arrived.At) };
            var held = own.GetValueOrDefault(contribution.Facet);
            if (contribution.Version > (held?.Version ?? 0) && intake.Takes(contribution, Unit))
            {
                own = own.SetItem(contribution.Facet, contribution);
                dated.Add(contribution);
            }
            else if (contribution.Unit == Unit && contribution.Version < held?.Version && DatedRow.DayOf(contribution) < DatedRow.DayOf(held))
            {
                belated.Add(contribution);
            }
        }

        return Step(own, Children, intake.Faults) with
        {
            Dated = [.. DatedRow.LastOfEachDay(dated)],
            Belated = [.. DatedRow.LastOfEachDay(belated)],
        };
    }

    /// <summary>Takes snapshots of children: each replaces an older one of its unit. One step of version for the whole batch.</summary>
    /// <remarks>Whether a unit is a child of this one is the caller's to know: the tree is not part of this state.</remarks>
    public RollupStep Accept(params ReadOnlySpan<Snapshot> batch)
    {
        var intake = new Intake(Snapshot.Totals);
        var children = Children;
        foreach (var child in batch)
        {
            var held = children.GetValueOrDefault(child.Unit);
            if (child.Version > (held?.Version ?? 0) && intake.Takes(child, Unit))
            {
                children = children.SetItem(child.Unit, child);
            }
        }

        return Step(Own, children, intake.Faults);
    }

    /// <summary>The same parts added, under a version.</summary>
    public RollupState Readded(long version)
    {
        var children = _children.Of(Children.Values.Select(child => child.Totals));
        var snapshot = new Snapshot(
            Unit,
            version,
            Own.Values.Select(own => own.At).Concat(Children.Values.Select(child => child.At)).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max(),
            MeasureSet.Sum(Own.Values.Select(own => own.Measures).Append(children.Total)),
            SnapshotDigest.OfOwn(Own.Values).ToString(),
            SnapshotDigest.OfChildren(Marks()).ToString(),
            Hash: string.Empty,
            Heads());
        return this with { Snapshot = snapshot with { Hash = SnapshotDigest.Of(snapshot).ToString() }, _children = children };
    }

    /// <summary>
    /// The unit with the contributions that its events give and with those children alone that the tree has: one step, also
    /// when nothing differs, which the parent takes in place of whatever it holds.
    /// </summary>
    /// <param name="own">All contributions of the unit, recomputed; null keeps those that are held.</param>
    /// <param name="readAt">When the events were read: what is held and newer stays.</param>
    public RollupStep Restated(IReadOnlyCollection<Contribution>? own, DateTimeOffset readAt, Func<string, bool> isChild)
    {
        var recomputed = own?.ToDictionary(contribution => contribution.Facet, StringComparer.Ordinal);
        var kept = recomputed is null ? Own : Own
            .RemoveRange(Own.Values.Where(held => !recomputed.ContainsKey(held.Facet) && held.At <= readAt).Select(held => held.Facet))
            .SetItems(recomputed.Values.Where(given => given.Version >= (Own.GetValueOrDefault(given.Facet)?.Version ?? 0))
                .Select(given => KeyValuePair.Create(given.Facet, given with { At = Instants.WholeMicroseconds(given.At) })));
        var children = Children.RemoveRange(Children.Keys.Where(child => !isChild(child)));
        if (kept.IsEmpty && children.IsEmpty && Snapshot.Version == 0)
        {
            return new RollupStep(this, [], [], []);
        }

        var next = (this with { Own = kept, Children = children }).Readded(Snapshot.Version + 1);
        return new RollupStep(next, [.. kept.Values], [.. children.Values], [])
        {
            DroppedFacets = [.. Own.Keys.Where(facet => !kept.ContainsKey(facet))],
            DroppedChildren = [.. Children.Keys.Where(child => !children.ContainsKey(child))],
            IsRestated = true,
        };
    }

    public Scorecard ToScorecard() =>
        new(Snapshot, [.. Children.Values.Select(child => new ScorecardRow(child.Unit, child.Version, child.At, child.Totals))]);

    /// <summary>This level of a proof.</summary>
    /// <param name="withParts">Also what the totals are made of.</param>
    public ProofStep ToProofStep(bool withParts) =>
        new(Snapshot, [.. Marks()], withParts ? new ProofParts([.. Own.Values], [.. Children.Values]) : null);

    private RollupStep Step(
        ImmutableSortedDictionary<string, Contribution> own,
        ImmutableSortedDictionary<string, Snapshot> children,
        ImmutableArray<string> faults)
    {
        if (ReferenceEquals(own, Own) && ReferenceEquals(children, Children))
        {
            return new RollupStep(this, [], [], faults);
        }

        var next = (this with { Own = own, Children = children }).Readded(Snapshot.Version + 1);
        return new RollupStep(
            next,
            [.. own.Values.Where(taken => !ReferenceEquals(taken, Own.GetValueOrDefault(taken.Facet)))],
            [.. children.Values.Where(taken => !ReferenceEquals(taken, Children.GetValueOrDefault(taken.Unit)))],
            faults);
    }

    private ImmutableArray<FacetHead>? Heads()
    {
        var heads = Own.Values.Where(own => own.Head is not null).Select(own => new FacetHead(own.Facet, own.Version, own.Head!)).ToImmutableArray();
        return heads.IsEmpty ? null : heads;
    }

    private IEnumerable<ChildMark> Marks() => Children.Values.Select(child => new ChildMark(child.Unit, child.Version, child.Hash));
}
