using System.Globalization;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Language;

/// <summary>
/// Numbers, days and instants as people of a language write them: 1.234,5 and 21/11/2026 in Vietnamese, 1,234.5 and
/// 21 Nov 2026 in English. Written out here, so that no server's locale data changes what is printed.
/// </summary>
public sealed class Formats
{
    private readonly CultureInfo _culture;
    private readonly string _day;
    private readonly string _shortDay;
    private readonly string _percentMark;

    private Formats(char group, char point, string day, string shortDay, string percentMark)
    {
        _culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        _culture.NumberFormat.NumberGroupSeparator = group.ToString();
        _culture.NumberFormat.NumberDecimalSeparator = point.ToString();
        _culture.DateTimeFormat.DateSeparator = "/";
        _day = day;
        _shortDay = shortDay;
        _percentMark = percentMark;
    }

    public static Formats Vietnamese { get; } = new('.', ',', "dd/MM/yyyy", "dd/MM", "%");

    public static Formats English { get; } = new(',', '.', "d MMM yyyy", "d MMM", "%");

    public string Number(long number) => number.ToString("#,0", _culture);

    /// <summary>With its sign: +3, −1; 0 has none.</summary>
    public string Signed(long change) => change.ToString("+#,0;−#,0;0", _culture);

    /// <summary>
    /// One decimal, without the decimal when it is whole. Rounds down, so that 100 % means all and nothing less; what is
    /// not nothing is never shown as 0 %.
    /// </summary>
    public string Percent(long numerator, long denominator)
    {
        if (denominator == 0)
        {
            return "–";
        }

        var percent = Math.Floor(1000m * numerator / denominator) / 10m;
        return percent == 0 && numerator > 0
            ? "<" + 0.1m.ToString("0.0", _culture) + _percentMark
            : percent.ToString("#,0.#", _culture) + _percentMark;
    }

    public string Day(DateOnly day) => day.ToString(_day, _culture);

    public string ShortDay(DateOnly day) => day.ToString(_shortDay, _culture);

    /// <summary>Day and time in Vietnam.</summary>
    public string Instant(DateTimeOffset instant)
    {
        var local = VietnamTime.InVietnam(instant);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))} {local.ToString("HH:mm", _culture)}";
    }
}
