using System.Globalization;

namespace BmnnHierarchy.Web.Language;

/// <summary>
/// Days as people type them: 21/11/2026, 21-11-2026, 21.11.2026, 21112026, or 2026-11-21. The day always comes before the
/// month: a form whose dates could be read two ways is no record.
/// </summary>
public static class TypedDay
{
    private static readonly string[] Accepted = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "ddMMyyyy", "yyyy-MM-dd"];

    public static bool TryRead(string? typed, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return true;
        }

        if (!DateOnly.TryParseExact(typed.Trim(), Accepted, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return false;
        }

        day = read;
        return true;
    }

    /// <summary>The form in which a field shows a day, in both languages.</summary>
    public static string Write(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
