using System.Globalization;

namespace BmnnHierarchy.Steering.Domain.Rules;

/// <summary>Days as arguments of refusals: ISO text, which the reader's language turns into its own form.</summary>
internal static class Days
{
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
