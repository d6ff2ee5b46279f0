using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Calendar;

/// <summary>Which month of deadlines is shown and which day of it is open, as it stands in the address.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Day">The open day, always within the month; null when none is.</param>
public sealed record CalendarQuery(DateOnly Month, DateOnly? Day)
{
    private const string MonthForm = "yyyy-MM";
    private static readonly DateOnly Earliest = new(2020, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 1);

    /// <summary>What cannot be read, or lies beyond any plan, is today.</summary>
    public static CalendarQuery Read(IQueryCollection query, DateOnly today)
    {
        if (TypedDay.TryRead(query["ngay"], out var typed) && typed is { } day && Within(FirstOf(day)))
        {
            return OfDay(day);
        }

        return DateOnly.TryParseExact(query["thang"], MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) && Within(month)
            ? OfMonth(month, today)
            : OfDay(today);
    }

    public static CalendarQuery OfDay(DateOnly day) => new(FirstOf(day), day);

    /// <summary>The month, with today open when it lies in it.</summary>
    public static CalendarQuery OfMonth(DateOnly month, DateOnly today) => new(FirstOf(month), FirstOf(today) == FirstOf(month) ? today : null);

    public static string AddressOfMonth(UnitKey unit, DateOnly month) =>
        new Query(PageAddress.Calendar(unit)).Add("thang", month.ToString(MonthForm, CultureInfo.InvariantCulture)).ToString();

    public static string AddressOfDay(UnitKey unit, DateOnly day) =>
        new Query(PageAddress.Calendar(unit)).Add("ngay", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) + "#ngay-mo";

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static bool Within(DateOnly month) => month >= Earliest && month <= Latest;
}
