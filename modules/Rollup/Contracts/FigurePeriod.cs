using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Rollup;

/// <summary>A calendar period whose figures are closed: a month (<c>2026-06</c>), quarter (<c>2026-Q2</c>), half-year (<c>2026-H1</c>) or year (<c>2026</c>).</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day, inclusive.</param>
public readonly record struct FigurePeriod(string Key, DateOnly First, DateOnly Last)
{
    private const int FirstYear = 2020;
    private const int LastYear = 2199;

    /// <returns>Refused with <see cref="RollupRefusals.PeriodIsMalformed"/>.</returns>
    public static Result<FigurePeriod> Parse(string? key)
    {
        var parts = (key ?? string.Empty).Split('-');
        if (parts.Length > 2 || parts[0].Length != 4
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < FirstYear or > LastYear)
        {
            return Malformed;
        }

        return parts switch
        {
            [_] => Of(key!, year, 1, 12),
            [_, ['Q', >= '1' and <= '4' and var quarter]] => Of(key!, year, (3 * (quarter - '1')) + 1, 3),
            [_, ['H', ('1' or '2') and var half]] => Of(key!, year, (6 * (half - '1')) + 1, 6),
            [_, { Length: 2 } text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12 =>
                Of(key!, year, month, 1),
            _ => Malformed,
        };
    }

    /// <summary>Periods that are over on a day, the latest first: months, quarters, half-years and years of the last twenty-four months.</summary>
    public static IEnumerable<FigurePeriod> OverOn(DateOnly today) =>
        Enumerable.Range(today.Year - 2, 3)
            .SelectMany(year => Enumerable.Range(1, 12).Select(month => string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}"))
                .Concat(Enumerable.Range(1, 4).Select(quarter => string.Create(CultureInfo.InvariantCulture, $"{year}-Q{quarter}")))
                .Concat(Enumerable.Range(1, 2).Select(half => string.Create(CultureInfo.InvariantCulture, $"{year}-H{half}")))
                .Append(string.Create(CultureInfo.InvariantCulture, $"{year}")))
            .Select(key => Parse(key).Value)
            .Where(period => period.Last < today && period.Last >= today.AddMonths(-24))
            .OrderByDescending(period => period.Last).ThenByDescending(period => period.First);

    private static Refusal Malformed => Refusal.Of(RollupRefusals.PeriodIsMalformed, "period");

    private static FigurePeriod Of(string key, int year, int month, int months)
    {
        var first = new DateOnly(year, month, 1);
        return new FigurePeriod(key, first, first.AddMonths(months).AddDays(-1));
    }
}
