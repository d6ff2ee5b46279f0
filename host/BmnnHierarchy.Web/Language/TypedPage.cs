using System.Globalization;

namespace BmnnHierarchy.Web.Language;

/// <summary>The number of a page as it stands in an address: what cannot be one is the first page.</summary>
internal static class TypedPage
{
    private const int Last = 100_000;

    public static int Of(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Last) : 1;
}
