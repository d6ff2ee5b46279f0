using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Plans;

/// <summary>How often a duty comes back.</summary>
public enum RecurrencePeriod
{
    Monthly,
    Quarterly,
    HalfYearly,
    Yearly,
    FiveYearly,
}

/// <summary>
/// The days on which a recurring duty is due, written <c>monthly:25</c> (the month's last day where it is shorter),
/// <c>quarterly:03-25,06-25,09-25,12-25</c>, <c>half-yearly:06-15,12-15</c>, <c>yearly:11-04</c> or
/// <c>five-yearly:2030-12-15</c> (the first day of a series). Days are the last ones in time.
/// </summary>
public sealed record Recurrence
{
    private static readonly ImmutableArray<(string Word, RecurrencePeriod Period, int Days)> Words =
    [
        ("quarterly", RecurrencePeriod.Quarterly, 4),
        ("half-yearly", RecurrencePeriod.HalfYearly, 2),
        ("yearly", RecurrencePeriod.Yearly, 1),
    ];

    private readonly string _written;

    private Recurrence(string written, RecurrencePeriod period) => (_written, Period) = (written, period);

    public RecurrencePeriod Period { get; }

    /// <summary>Day of the month of a monthly duty, 1 to 31; 0 for the others.</summary>
    public int DayOfMonth { get; private init; }

    /// <summary>Days of the year, in order; empty for monthly duties.</summary>
    public ImmutableArray<MonthDay> Days { get; private init; } = [];

    /// <summary>First year of a five-yearly series; 0 for the others.</summary>
    public int FirstYear { get; private init; }

    public static Recurrence Parse(string text) => TryParse(text, out var recurrence)
        ? recurrence
        : throw new FormatException($"Not a recurrence: {text}.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out Recurrence? recurrence)
    {
        recurrence = text?.Split(':') is [var word, var days] ? Read(text, word, days) : null;
        return recurrence is not null;
    }

    public bool Equals(Recurrence? other) => other is not null && _written == other._written;

    public override int GetHashCode() => _written.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => _written;

    private static Recurrence? Read(string text, string word, string days)
    {
        if (word == "monthly")
        {
            return int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 && days == $"{day:D2}"
                ? new Recurrence(text, RecurrencePeriod.Monthly) { DayOfMonth = day }
                : null;
        }

        if (word == "five-yearly")
        {
            return DateOnly.TryParseExact(days, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
                && MonthDay.TryParse(days[5..], out var monthDay)
                ? new Recurrence(text, RecurrencePeriod.FiveYearly) { Days = [monthDay], FirstYear = first.Year }
                : null;
        }

        var (_, period, count) = Words.FirstOrDefault(known => known.Word == word);
        return count > 0 && ReadDays(days) is { } read && read.Length == count ? new Recurrence(text, period) { Days = read } : null;
    }

    /// <summary>Days of a year in strictly rising order, or null.</summary>
    private static ImmutableArray<MonthDay>? ReadDays(string text)
    {
        var days = ImmutableArray.CreateBuilder<MonthDay>();
        foreach (var part in text.Split(','))
        {
            if (!MonthDay.TryParse(part, out var day) || (days.Count > 0 && (days[^1].Month, days[^1].Day).CompareTo((day.Month, day.Day)) >= 0))
            {
                return null;
            }

            days.Add(day);
        }

        return days.ToImmutable();
    }
}
