using System.Collections.Immutable;
using BmnnHierarchy.Rollup;

namespace BmnnHierarchy.Analysis.Publishing;

/// <summary>A province as the roll-up has it: its totals, and what each contributor in it adds to them.</summary>
internal sealed record ProvinceTotals(string Unit, ImmutableArray<KeyedMeasure> Totals, ImmutableArray<ImmutableArray<KeyedMeasure>> Contributors);

/// <summary>The country or a province, all figures of the table with how much of each its largest contributors make up.</summary>
/// <param name="Largest">For each figure the sum of its largest contributors, as many as the rule says.</param>
internal sealed record ReadingRow(string Unit, long[] Values, long[] Largest);

/// <summary>All figures at one time, before anything is masked. The first row is the country: the sum of the others.</summary>
internal sealed record Reading(DateTimeOffset At, ImmutableArray<ReadingRow> Rows)
{
    public static Reading Of(FigureTable table, string ministry, DateTimeOffset at, IEnumerable<ProvinceTotals> provinces, int largestUnits)
    {
        var country = new long[table.Figures.Count];
        var countryLargest = new long[table.Figures.Count][];
        var rows = new List<ReadingRow>();
        foreach (var province in provinces.OrderBy(province => province.Unit, StringComparer.Ordinal))
        {
            var values = table.Read(province.Totals);
            var largest = LargestOf(table, values, province.Contributors, largestUnits);
            for (var i = 0; i < values.Length; i++)
            {
                country[i] += values[i];
                countryLargest[i] = Merge(countryLargest[i] ?? [], largest[i], largestUnits);
            }

            rows.Add(new ReadingRow(province.Unit, values, [.. largest.Select(each => each.Sum())]));
        }

        return new Reading(at, [new ReadingRow(ministry, country, [.. countryLargest.Select(each => each?.Sum() ?? 0)]), .. rows]);
    }

    /// <summary>What the contributors do not account for is the province's own, one contributor more.</summary>
    private static long[][] LargestOf(FigureTable table, long[] totals, ImmutableArray<ImmutableArray<KeyedMeasure>> contributors, int count)
    {
        var largest = Enumerable.Range(0, table.Figures.Count).Select(_ => new long[count]).ToArray();
        var own = (long[])totals.Clone();
        foreach (var values in contributors.Select(table.Read))
        {
            for (var i = 0; i < values.Length; i++)
            {
                Insert(largest[i], values[i]);
                own[i] -= values[i];
            }
        }

        for (var i = 0; i < own.Length; i++)
        {
            Insert(largest[i], own[i]);
        }

        return largest;
    }

    /// <summary>Keeps the largest in descending order.</summary>
    private static void Insert(long[] largest, long value)
    {
        for (var i = 0; i < largest.Length && value > 0; i++)
        {
            if (value > largest[i])
            {
                (largest[i], value) = (value, largest[i]);
            }
        }
    }

    private static long[] Merge(long[] left, long[] right, int count) => [.. left.Concat(right).OrderDescending().Take(count)];
}
