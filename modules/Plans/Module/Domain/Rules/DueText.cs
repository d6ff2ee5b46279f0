using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans.Domain.Rules;

/// <summary>A date as one text: a day (<c>2025-12-31</c>) or a recurrence (<c>yearly:11-04</c>).</summary>
internal static class DueText
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    public static bool TryRead(string? text, out DateOnly? day, out string? recurrence)
    {
        (day, recurrence) = (null, null);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) && IsInRange(read))
        {
            day = read;
            return true;
        }

        recurrence = Recurrence.TryParse(text, out _) ? text : null;
        return recurrence is not null;
    }

    public static bool IsInRange(DateOnly day) => day >= Earliest && day <= Latest;

    public static string? Of(DateOnly? day, string? recurrence) => day is { } d ? Write(d) : recurrence;

    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The last days in time when the words say "before" these days.</summary>
    public static string DayBefore(string recurrence)
    {
        var read = Recurrence.Parse(recurrence);
        return read.Period switch
        {
            // Before the first of a month is the last day of the month before it.
            RecurrencePeriod.Monthly => string.Create(CultureInfo.InvariantCulture, $"monthly:{(read.DayOfMonth == 1 ? 31 : read.DayOfMonth - 1):D2}"),
            RecurrencePeriod.FiveYearly => $"five-yearly:{Write(new DateOnly(read.FirstYear, read.Days[0].Month, read.Days[0].Day).AddDays(-1))}",
            _ => $"{recurrence[..recurrence.IndexOf(':', StringComparison.Ordinal)]}:{string.Join(',', read.Days.Select(DayBefore).Order(StringComparer.Ordinal))}",
        };
    }

    private static string DayBefore(MonthDay day)
    {
        // A common year, so that the day before 1 March is one that every year has.
        var before = day.In(2025).AddDays(-1);
        return before.ToString("MM-dd", CultureInfo.InvariantCulture);
    }
}
