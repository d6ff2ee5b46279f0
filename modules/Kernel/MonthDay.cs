using System.Globalization;

namespace BmnnHierarchy.Kernel;

/// <summary>A day that comes every year, written <c>MM-dd</c>. 29 February is none.</summary>
public readonly record struct MonthDay(int Month, int Day)
{
    private const int AnyCommonYear = 2001;

    public static bool TryParse(string? text, out MonthDay monthDay)
    {
        monthDay = default;
        if (!DateOnly.TryParseExact($"{AnyCommonYear}-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return false;
        }

        monthDay = new MonthDay(day.Month, day.Day);
        return true;
    }

    public static MonthDay Parse(string text) => TryParse(text, out var monthDay)
        ? monthDay
        : throw new FormatException($"Not a month and day: {text}.");

    public DateOnly In(int year) => new(year, Month, Day);
}
