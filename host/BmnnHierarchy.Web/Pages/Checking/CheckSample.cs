using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Web.Pages.Checking;

/// <summary>
/// A random part of the claims that wait for a check. The seed stands on the page: with the same seed and the same claims,
/// anybody draws the same sample, and a claim that is checked meanwhile does not move the others.
/// </summary>
public static class CheckSample
{
    /// <summary>One in ten, rounded up.</summary>
    public const int Percent = 10;

    public const int LargestSeed = 999_999;

    /// <summary>The drawn claims, in the order in which they were given.</summary>
    public static ImmutableArray<DutyRow> Draw(ImmutableArray<DutyRow> waiting, int seed)
    {
        var wanted = ((waiting.Length * Percent) + 99) / 100;
        var drawn = waiting.OrderBy(row => PlaceOf(row, seed), StringComparer.Ordinal).Take(wanted).ToHashSet();
        return [.. waiting.Where(drawn.Contains)];
    }

    public static int? ReadSeed(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) && seed is >= 1 and <= LargestSeed ? seed : null;

    private static string PlaceOf(DutyRow row, int seed) =>
        Kernel.Digest.OfText(string.Create(CultureInfo.InvariantCulture, $"{seed} {row.Unit} {row.Duty} {row.ClaimedOn:yyyy-MM-dd}")).ToString();
}
