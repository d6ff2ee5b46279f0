using System.Globalization;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Rollup;

/// <summary>Which tree past figures are added up on.</summary>
[GenerateSerializer]
public enum TreeChoice
{
    /// <summary>Each unit under the parent that it had on that day.</summary>
    AsThen,

    /// <summary>
    /// Restated: each unit under the parent that it has today. A closed unit that one unit took over stands under that unit;
    /// one that several share cannot be split and stands under their common parent.
    /// </summary>
    Today,
}

/// <summary>An instant of the past, and the tree on which its figures are added up.</summary>
/// <param name="Instant">What was recorded up to it counts, the instant itself included. Whole microseconds.</param>
/// <param name="IsWholeDay">The instant is the last one of its day in Vietnam.</param>
public readonly record struct AsOf(DateTimeOffset Instant, bool IsWholeDay, TreeChoice Tree)
{
    private const string DayFormat = "yyyy-MM-dd";

    private static readonly string[] InstantFormats = ["yyyy-MM-ddTHH:mmK", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFK"];

    /// <summary>The day in Vietnam.</summary>
    public DateOnly Day => VietnamTime.DayOf(Instant);

    /// <summary>The last microsecond of a day in Vietnam.</summary>
    public static AsOf EndOf(DateOnly day, TreeChoice tree = TreeChoice.AsThen) =>
        new(VietnamTime.StartOf(day.AddDays(1)).ToUniversalTime().AddMicroseconds(-1), true, tree);

    /// <summary>
    /// A day (<c>2026-06-30</c>: its end in Vietnam) or an instant with its offset from UTC
    /// (<c>2026-06-30T17:00:00+07:00</c>). Null for no text and for today, which are the live figures.
    /// </summary>
    /// <returns>Refused with <see cref="RollupRefusals.AsOfIsMalformed"/> or <see cref="RollupRefusals.AsOfIsInTheFuture"/>.</returns>
    public static Result<AsOf?> Read(string? text, TreeChoice tree, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (AsOf?)null;
        }

        if (DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day < DateOnly.MaxValue)
        {
            var today = VietnamTime.DayOf(now);
            return day > today ? InTheFuture() : day == today ? (AsOf?)null : EndOf(day, tree);
        }

        return !HasOffset(text) || !DateTimeOffset.TryParseExact(text, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
            ? Refusal.Of(RollupRefusals.AsOfIsMalformed, "asof")
            : instant > now ? InTheFuture() : new AsOf(instant.ToUniversalTime(), false, tree);
    }

    /// <summary>As it stands in an address: the day, or the instant in UTC.</summary>
    public override string ToString() => IsWholeDay
        ? Day.ToString(DayFormat, CultureInfo.InvariantCulture)
        : Instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture);

    /// <summary>A time of day without an offset could be meant in any zone.</summary>
    private static bool HasOffset(string text) => text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');

    private static Result<AsOf?> InTheFuture() => Refusal.Of(RollupRefusals.AsOfIsInTheFuture, "asof");
}
