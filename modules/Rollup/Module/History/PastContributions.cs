using System.Collections.Immutable;
using BmnnHierarchy.Journal;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Storage;

namespace BmnnHierarchy.Rollup.History;

/// <summary>
/// The contributions that stood at an instant: from the history where it has the very one, replayed from the journal where
/// the instant falls into a day on which the unit changed later still.
/// </summary>
internal sealed class PastContributions(IEnumerable<IFacetReplay> facets)
{
    private readonly ImmutableArray<IFacetReplay> _facets = [.. facets];

    public async Task<List<Contribution>> AtAsync(
        IJournalView view, IReadOnlyCollection<string> units, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var day = VietnamTime.DayOf(instant);
        var known = new Dictionary<(string Unit, string Facet), Contribution>();
        var overtaken = new HashSet<(string Unit, string Facet)>();
        foreach (var (_, contribution) in await DatedRows.LastUpToAsync(view, units, day, headline: false, cancellationToken))
        {
            Take(contribution, instant, known, overtaken);
        }

        await foreach (var contribution in UnderWayAsync(view, units, cancellationToken))
        {
            if (VietnamTime.DayOf(contribution.At) <= day)
            {
                Take(contribution, instant, known, overtaken);
            }
        }

        foreach (var key in overtaken)
        {
            await ReplayAsync(view, key, instant, known, cancellationToken);
        }

        return [.. known.Values];
    }

    /// <summary>Contributions that the history does not have yet, of the units.</summary>
    public static async IAsyncEnumerable<Contribution> UnderWayAsync(
        IJournalView view, IReadOnlyCollection<string> units, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string>? wanted = null;
        await foreach (var message in view.ReadOutboxAsync(RollupTopics.Contribution, cancellationToken))
        {
            wanted ??= units.ToHashSet(StringComparer.Ordinal);
            if (wanted.Contains(message.Lane))
            {
                yield return CanonicalJson.Read<Contribution>(message.Payload);
            }
        }
    }

    private static void Take(
        Contribution contribution,
        DateTimeOffset instant,
        Dictionary<(string Unit, string Facet), Contribution> known,
        HashSet<(string Unit, string Facet)> overtaken)
    {
        var key = (contribution.Unit, contribution.Facet);
        if (contribution.At > instant)
        {
            overtaken.Add(key);
        }
        else if (contribution.Version > (known.GetValueOrDefault(key)?.Version ?? 0))
        {
            known[key] = contribution;
        }
    }

    private async Task ReplayAsync(
        IJournalView view,
        (string Unit, string Facet) key,
        DateTimeOffset instant,
        Dictionary<(string Unit, string Facet), Contribution> known,
        CancellationToken cancellationToken)
    {
        if (_facets.FirstOrDefault(facet => facet.Facet == key.Facet) is not { } facet)
        {
            return;
        }

        var stream = facet.StreamOf(UnitKey.Parse(key.Unit));
        var events = await view.ReadStreamAsync(stream, cancellationToken);
        if (facet.ReplayUpTo(stream, events, instant) is { } contribution)
        {
            known[key] = contribution;
        }
    }
}
