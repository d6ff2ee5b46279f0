using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>
/// Finds units by name, code and old name. In force before closed at the same quality, a commune before a body; a closed
/// unit that matches brings in the units that took over, right behind matches as good as itself.
/// </summary>
internal sealed class UnitSearch(UnitTree tree, ImmutableArray<Unit> ordered)
{
    private readonly ImmutableArray<SearchEntry> _entries = [.. ordered.Select(SearchEntry.Of)];

    private enum Rank
    {
        Code,
        Exact,
        ExactButClosed,
        TookOverAnExactMatch,
        Prefix,
        Words,
        InexactAndClosed,
        TookOverAnInexactMatch,
    }

    public IReadOnlyList<UnitMatch> Find(string text, UnitKey? within, DateOnly day, int limit)
    {
        if (limit <= 0 || SearchQuery.Of(text) is not { } query)
        {
            return [];
        }

        var hits = new Dictionary<UnitKey, Hit>();
        foreach (var entry in _entries)
        {
            if (entry.Unit.InForce.From <= day && entry.Match(query) is { Quality: not MatchQuality.None } match)
            {
                foreach (var hit in Hits(entry, match.Quality, match.Text, day))
                {
                    if (!hits.TryGetValue(hit.Unit.Key, out var known) || hit.Rank < known.Rank)
                    {
                        hits[hit.Unit.Key] = hit;
                    }
                }
            }
        }

        return
        [
            .. hits.Values
                .Where(h => within is not { } top || IsWithin(h.Unit, top))
                .OrderBy(h => h.Rank)
                .ThenBy(h => h.Unit.Kind.IsCommuneLevel() ? 0 : 1)
                .ThenBy(h => h.Order)
                .Take(limit)
                .Select(h => new UnitMatch(h.Unit, h.MatchedText)),
        ];
    }

    private IEnumerable<Hit> Hits(SearchEntry entry, MatchQuality quality, string text, DateOnly day)
    {
        // A unit that still exists but was renamed is found by its old name and shown as it is.
        if (tree.FindOn(entry.Unit.Key, day) is { } inForce)
        {
            yield return new Hit(inForce, entry.Order, RankInForce(quality), text);
            yield break;
        }

        var isExact = quality is MatchQuality.Code or MatchQuality.Exact;
        yield return new Hit(entry.Unit, entry.Order, isExact ? Rank.ExactButClosed : Rank.InexactAndClosed, text);
        foreach (var successor in SuccessorsOn(entry.Unit, day))
        {
            yield return new Hit(successor, entry.Order, isExact ? Rank.TookOverAnExactMatch : Rank.TookOverAnInexactMatch, text);
        }
    }

    /// <summary>The units in force that took over, also through successors that have closed in their turn.</summary>
    private IEnumerable<Unit> SuccessorsOn(Unit closed, DateOnly day)
    {
        var seen = new HashSet<UnitKey>();
        var open = new Queue<UnitKey>(closed.Successors);
        while (open.TryDequeue(out var key))
        {
            if (!seen.Add(key))
            {
                continue;
            }

            if (tree.FindOn(key, day) is { } unit)
            {
                yield return unit;
            }
            else if (tree.Find(key) is { } alsoClosed)
            {
                alsoClosed.Successors.ToList().ForEach(open.Enqueue);
            }
        }
    }

    /// <summary>A closed unit also belongs where its successors are: the districts of Hải Dương are found in Hải Phòng.</summary>
    private bool IsWithin(Unit unit, UnitKey top) =>
        tree.IsWithin(unit.Key, top) || unit.Successors.Any(s => tree.IsWithin(s, top));

    private static Rank RankInForce(MatchQuality quality) => quality switch
    {
        MatchQuality.Code => Rank.Code,
        MatchQuality.Exact => Rank.Exact,
        MatchQuality.Prefix => Rank.Prefix,
        _ => Rank.Words,
    };

    private readonly record struct Hit(Unit Unit, int Order, Rank Rank, string MatchedText);
}
