using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain;
using BmnnHierarchy.Rollup.Domain.History;
using BmnnHierarchy.Rollup.Storage;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.History;

/// <summary>The figures of a day with what was put on record about it up to a later instant.</summary>
internal sealed class PeriodFigures(IUnitDirectory units, IEnumerable<IFacetReplay> facets)
{
    private readonly ImmutableArray<IFacetReplay> _facets = [.. facets];

    public async Task<RestatedFigures> AtAsync(
        IJournalView view, UnitKey unit, DateOnly day, DateTimeOffset knownAt, RestatingRules rules, CancellationToken cancellationToken)
    {
        var hierarchy = HistoricTree.Of(units.Current, TreeChoice.AsThen, day, day).Within(unit.ToString());
        var figures = (await DatedRows.LastUpToAsync(view, hierarchy.BottomUp, day, headline: false, cancellationToken))
            .ToDictionary(row => (row.Contribution.Unit, row.Contribution.Facet), row => row.Contribution);
        var later = (await DatedRows.LastUpToAsync(view, hierarchy.BottomUp, VietnamTime.DayOf(knownAt), headline: true, cancellationToken))
            .ConvertAll(row => row.Contribution);
        await foreach (var contribution in PastContributions.UnderWayAsync(view, hierarchy.BottomUp, cancellationToken))
        {
            later.Add(contribution);
        }

        // Only streams that went on after the day can have anything to say about it.
        var records = ImmutableArray.CreateBuilder<LaterRecord>();
        foreach (var key in later.Where(last => last.Version > (figures.GetValueOrDefault((last.Unit, last.Facet))?.Version ?? 0))
            .Select(last => (last.Unit, last.Facet)).Distinct().ToList())
        {
            if (await RestateAsync(view, key, day, knownAt, rules, cancellationToken) is { } restated)
            {
                figures[key] = restated.Contribution;
                records.AddRange(restated.Later.Select(act => Record(UnitKey.Parse(key.Unit), key.Facet, act)));
            }
        }

        var state = Composition.Of(hierarchy, figures.Values).GetValueOrDefault(unit.ToString()) ?? RollupState.Empty(unit.ToString());
        return new RestatedFigures(state, records.ToImmutable());
    }

    private static LaterRecord Record(UnitKey unit, string facet, LaterEvent later) =>
        new(unit, facet, later.Event.Sequence, later.Event.Type, later.Event.At, later.Event.Actor, later.Measures);

    private async Task<Restatement?> RestateAsync(
        IJournalView view, (string Unit, string Facet) key, DateOnly day, DateTimeOffset knownAt, RestatingRules rules, CancellationToken cancellationToken)
    {
        if (_facets.FirstOrDefault(facet => facet.Facet == key.Facet) is not { } facet)
        {
            return null;
        }

        var stream = facet.StreamOf(UnitKey.Parse(key.Unit));
        var events = await view.ReadStreamAsync(stream, cancellationToken);
        return facet.Restate(stream, [.. events.TakeWhile(recorded => recorded.At <= knownAt)], day, rules);
    }
}

/// <param name="State">The unit's roll-up on the tree of the day; without parts when nothing is on record about it.</param>
/// <param name="Records">What was recorded after the day and changed a figure of it.</param>
internal sealed record RestatedFigures(RollupState State, ImmutableArray<LaterRecord> Records);
