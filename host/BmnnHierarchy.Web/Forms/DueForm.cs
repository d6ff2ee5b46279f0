using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Web.Language;

namespace BmnnHierarchy.Web.Forms;

/// <summary>
/// A deadline as people type it: how often, and the days. Once: <c>31/12/2026</c>; monthly: <c>25</c>; quarterly, half-yearly
/// and yearly: days of the year as <c>04/11</c>, parted by commas; five-yearly: the first day.
/// </summary>
public sealed record DueForm(string Kind, string Days)
{
    public const string None = "none";
    public const string Once = "once";

    public static IReadOnlyList<string> Kinds { get; } = [None, Once, "monthly", "quarterly", "half-yearly", "yearly", "five-yearly"];

    public static DueForm Of(DateOnly? day, string? recurrence)
    {
        if (day is not null)
        {
            return new DueForm(Once, TypedDay.Write(day));
        }

        if (recurrence?.Split(':') is not [var kind, var days])
        {
            return new DueForm(None, "");
        }

        return new DueForm(kind, kind switch
        {
            "monthly" => days,
            "five-yearly" => TypedDay.Write(DateOnly.ParseExact(days, "yyyy-MM-dd", CultureInfo.InvariantCulture)),
            _ => string.Join(", ", days.Split(',').Select(each => MonthDay.Parse(each)).Select(each => string.Create(CultureInfo.InvariantCulture, $"{each.Day:D2}/{each.Month:D2}"))),
        });
    }

    /// <summary>The same for one text, as the head of a draft has it.</summary>
    public static DueForm Of(string? due) =>
        DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Of(day, null) : Of(null, due);

    /// <summary>False when the days cannot be read as the kind wants them.</summary>
    public bool TryRead(out DateOnly? day, out string? recurrence)
    {
        (day, recurrence) = (null, null);
        switch (Kind)
        {
            case None or "":
                return true;
            case Once:
                return TypedDay.TryRead(Days, out day) && day is not null;
            case "monthly":
                recurrence = int.TryParse(Days.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var ofMonth) ? string.Create(CultureInfo.InvariantCulture, $"monthly:{ofMonth:D2}") : null;
                break;
            case "five-yearly":
                recurrence = TypedDay.TryRead(Days, out var first) && first is { } f ? $"five-yearly:{f.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : null;
                break;
            default:
                recurrence = $"{Kind}:{string.Join(',', Days.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(InYear).Order(StringComparer.Ordinal))}";
                break;
        }

        return Recurrence.TryParse(recurrence, out _);
    }

    public string? ToText() => TryRead(out var day, out var recurrence) ? day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? recurrence : null;

    /// <summary><c>4/11</c> as <c>11-04</c>; what is no day stays and is refused.</summary>
    private static string InYear(string typed) =>
        typed.Trim().Split(['/', '-', '.']) is [var day, var month]
        && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var d)
        && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m)
            ? string.Create(CultureInfo.InvariantCulture, $"{m:D2}-{d:D2}")
            : typed;
}
