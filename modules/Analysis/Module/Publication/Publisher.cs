using System.Collections.Immutable;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>
/// The publication rule: decides what of a reading is masked so that nobody can narrow a masked figure down to less than the
/// rule's width, neither from this publication nor together with one that was made before. Pure.
/// </summary>
internal static class Publisher
{
    /// <param name="before">Publications that the new one must be safe together with.</param>
    /// <returns>
    /// The new publication; null when the new figures cannot be shown beside those before, which then stand as they are.
    /// </returns>
    public static PublicationRecord? Publish(FigureTable table, Reading reading, PublicationRule rule, DateOnly day, IReadOnlyList<PublicationRecord> before)
    {
        var known = new PublicationWorld(table, reading, before);
        var isSafe = Protect(known, rule);
        return !isSafe && before.Count > 0 ? null : RecordOf(table, reading, rule, day, (row, figure) => isSafe ? known.IsMasked(row, figure) : reading.Rows[row].Values[figure] > 0);
    }

    /// <summary>Small, or made up by very few units.</summary>
    public static bool IsSensitive(PublicationRule rule, long value, long largest) =>
        value > 0 && (value < rule.Threshold || largest * 100 > value * rule.LargestPercent);

    /// <summary>False when a figure was found that cannot be protected.</summary>
    private static bool Protect(PublicationWorld known, PublicationRule rule)
    {
        var search = new SecondWorld(known.World);
        var width = new Dictionary<int, long>();
        foreach (var (target, needed) in known.Sensitive(rule).Concat(known.MaskedBefore().Select(masked => (masked, (long)rule.Width))).OrderByDescending(each => each.Item2))
        {
            if (width.GetValueOrDefault(target) >= needed)
            {
                continue;
            }

            if (search.Find(target, needed) is not { } moved)
            {
                return false;
            }

            foreach (var figure in moved)
            {
                known.World.Mask(figure);
                width[figure] = Math.Max(width.GetValueOrDefault(figure), needed);
            }
        }

        return true;
    }

    private static PublicationRecord RecordOf(FigureTable table, Reading reading, PublicationRule rule, DateOnly day, Func<int, int, bool> isMasked)
    {
        int[] shown = [.. PlacesOf(table, published: true)], hidden = [.. PlacesOf(table, published: false)];
        return new PublicationRecord(
            0, day, reading.At, Held: false, rule,
            [.. shown.Select(place => table.Figures[place].Key)],
            [.. hidden.Select(place => table.Figures[place].Key)],
            [
                .. reading.Rows.Select((row, at) => new RecordedRow(
                    row.Unit, [.. shown.Concat(hidden).Select(place => row.Values[place])], [.. shown.Select(place => isMasked(at, place))])),
            ]);
    }

    private static IEnumerable<int> PlacesOf(FigureTable table, bool published) =>
        Enumerable.Range(0, table.Figures.Count).Where(place => table.Figures[place].IsPublished == published);
}
