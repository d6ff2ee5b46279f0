using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BmnnHierarchy.Plans;

/// <summary>
/// A period in which a recurring duty is due once, named by its deadline: <c>2026-03</c>, <c>2026-Q1</c>, <c>2026-H1</c>,
/// <c>2026</c>, and a five-yearly one by its last year, <c>2030</c>.
/// </summary>
/// <param name="Number">1 to 12, 1 to 4, 1 to 2 or 1: which part of the year.</param>
public readonly record struct OccurrencePeriod(RecurrencePeriod Length, int Year, int Number)
{
    private const int YearsOfFiveYearly = 5;

    public DateOnly FirstDay => Length is RecurrencePeriod.FiveYearly
        ? new DateOnly(Year - YearsOfFiveYearly + 1, 1, 1)
        : new DateOnly(Year, ((Number - 1) * Months) + 1, 1);

    /// <summary>The first day after it.</summary>
    public DateOnly End => Length is RecurrencePeriod.FiveYearly ? new DateOnly(Year + 1, 1, 1) : FirstDay.AddMonths(Months);

    public OccurrencePeriod Next => Length switch
    {
        RecurrencePeriod.FiveYearly => this with { Year = Year + YearsOfFiveYearly },
        _ when Number < 12 / Months => this with { Number = Number + 1 },
        _ => this with { Year = Year + 1, Number = 1 },
    };

    private int Months => Length switch
    {
        RecurrencePeriod.Monthly => 1,
        RecurrencePeriod.Quarterly => 3,
        RecurrencePeriod.HalfYearly => 6,
        _ => 12,
    };

    /// <summary>The period of a length, other than five-yearly, that a day lies in.</summary>
    public static OccurrencePeriod Of(RecurrencePeriod length, DateOnly day)
    {
        var year = new OccurrencePeriod(length, day.Year, 1);
        return year with { Number = ((day.Month - 1) / year.Months) + 1 };
    }

    /// <summary>Reads a name; a year alone is read as a yearly period.</summary>
    public static bool TryParse(string? name, [NotNullWhen(true)] out OccurrencePeriod? period)
    {
        period = name?.Split('-') switch
        {
            [var year] => Read(RecurrencePeriod.Yearly, year, "1", 1),
            [var year, ['Q', .. var quarter]] => Read(RecurrencePeriod.Quarterly, year, quarter, 4),
            [var year, ['H', .. var half]] => Read(RecurrencePeriod.HalfYearly, year, half, 2),
            [var year, { Length: 2 } month] => Read(RecurrencePeriod.Monthly, year, month, 12),
            _ => null,
        };
        return period is not null;
    }

    public override string ToString() => Length switch
    {
        RecurrencePeriod.Monthly => $"{Year:D4}-{Number:D2}",
        RecurrencePeriod.Quarterly => $"{Year:D4}-Q{Number}",
        RecurrencePeriod.HalfYearly => $"{Year:D4}-H{Number}",
        _ => $"{Year:D4}",
    };

    private static OccurrencePeriod? Read(RecurrencePeriod length, string year, string number, int most) =>
        year.Length == 4
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y > 0
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= 1 && n <= most
            ? new OccurrencePeriod(length, y, n)
            : null;
}
