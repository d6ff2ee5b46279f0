using System.Globalization;
using Orleans;

namespace BmnnHierarchy.Steering;

/// <summary>One thing that an entry of a duty's history says: the new deadline, the days asked for, the sub-task.</summary>
/// <param name="Name">Which fact (<c>due</c>, <c>status</c>); the page has a text for each name.</param>
/// <param name="Kind">How the value is to be read.</param>
/// <param name="Value">The value as text: an ISO day, a number, the name of a status, or the text itself.</param>
[GenerateSerializer, Immutable, Alias("bmnn.HistoryFact")]
public sealed record HistoryFact(
    [property: Id(0)] string Name,
    [property: Id(1)] HistoryFactKind Kind,
    [property: Id(2)] string Value)
{
    public static HistoryFact Of(string name, DateOnly day) =>
        new(name, HistoryFactKind.Day, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static HistoryFact Of(string name, long number) => new(name, HistoryFactKind.Number, number.ToString(CultureInfo.InvariantCulture));

    public static HistoryFact Of(string name, DutyStatus status) => new(name, HistoryFactKind.Status, status.ToString());

    public static HistoryFact Of(string name, string text) => new(name, HistoryFactKind.Text, text);
}

[GenerateSerializer]
public enum HistoryFactKind
{
    Text,
    Day,
    Number,

    /// <summary>Name of a <see cref="DutyStatus"/>.</summary>
    Status,
}
