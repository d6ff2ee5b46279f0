using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans;

/// <summary>
/// When an occurrence of a recurring duty opens: <c>12-15</c>, a day of the year before its deadline's (yearly and
/// five-yearly duties only: the reporting year of Decree 26/2020, article 8, begins so); <c>days:30</c>, that many days before
/// its deadline; or nothing, the first day of its period.
/// </summary>
public sealed record OccurrenceOpening
{
    private const string DaysBefore = "days:";
    private const int MostDaysBefore = 366;

    private OccurrenceOpening(MonthDay? yearBefore, int? days) => (YearBefore, Days) = (yearBefore, days);

    public MonthDay? YearBefore { get; }

    public int? Days { get; }

    public static OccurrenceOpening Parse(string? text) => TryParse(text, out var opening)
        ? opening
        : throw new FormatException($"Not an opening: {text}.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out OccurrenceOpening? opening)
    {
        opening = text switch
        {
            null => new OccurrenceOpening(null, null),
            _ when MonthDay.TryParse(text, out var day) => new OccurrenceOpening(day, null),
            _ when text.StartsWith(DaysBefore, StringComparison.Ordinal)
                && int.TryParse(text[DaysBefore.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var days)
                && days is > 0 and <= MostDaysBefore => new OccurrenceOpening(null, days),
            _ => null,
        };
        return opening is not null;
    }

    /// <summary>True when a duty that comes back so often can open so.</summary>
    public bool Fits(RecurrencePeriod period) =>
        YearBefore is null || period is RecurrencePeriod.Yearly or RecurrencePeriod.FiveYearly;

    /// <summary>The day on which the occurrence of a period opens.</summary>
    public DateOnly OpensOn(OccurrencePeriod period, DateOnly dueOn) => this switch
    {
        { YearBefore: { } day } => day.In(dueOn.Year - 1),
        { Days: { } days } => dueOn.AddDays(-days),
        _ => period.Length is RecurrencePeriod.FiveYearly ? new DateOnly(period.Year, 1, 1) : period.FirstDay,
    };
}
