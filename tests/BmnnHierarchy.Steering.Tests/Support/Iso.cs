using System.Globalization;

namespace BmnnHierarchy.Steering.Tests.Support;

internal static class Iso
{
    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
