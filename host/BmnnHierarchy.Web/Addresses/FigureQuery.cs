using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Figures;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>
/// A figure as it stands on a page: a measure, and which of its statuses are meant. "Why this number?" is asked with it, so
/// that the answer is about the number that was clicked.
/// </summary>
/// <param name="Measure">Key of the measure (<c>duties.status/31-298-2025.II.1</c>).</param>
/// <param name="Statuses">Statuses of a distribution that are counted; empty for other kinds, and for the whole.</param>
public sealed record FigureQuery(string Measure, ImmutableArray<DutyStatus> Statuses)
{
    private const int LongestKey = 120;
    private const int MostStatuses = 100;

    /// <summary>Shows the children that add nothing too.</summary>
    public bool All { get; init; }

    /// <summary>One status, by its place, of a distribution that is not of duties; null for all.</summary>
    public int? Part { get; init; }

    /// <summary>The time of the figure; null for the figure of now.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>The key without its scope (<c>duties.status</c>).</summary>
    public string Base => Measure.Split('/')[0];

    /// <summary>Code of the plan and of the work area that the figure is limited to, or null.</summary>
    public (string Plan, string Area)? Scope =>
        Measure.Split('/') is [_, var scope] && scope.Split('.', 2) is [var plan, var area] ? (plan, area) : null;

    public static FigureQuery Of(string measure, params DutyStatus[] statuses) => new(measure, [.. statuses]);

    /// <summary>Null when the address names no measure.</summary>
    public static FigureQuery? Read(IQueryCollection query) => query["so"].ToString() is { Length: > 0 and <= LongestKey } measure
        ? new FigureQuery(measure, [.. query["phan"].Select(StatusWord.Read).OfType<DutyStatus>().Distinct().Order()]) { All = query["tat-ca"] == "1", Part = PartIn(query["thu"]) }
        : null;

    public string AddressAt(UnitKey unit)
    {
        var query = new Query(PageAddress.Why(unit)).Add("so", Measure);
        foreach (var status in Statuses)
        {
            query.Add("phan", StatusWord.Of(status));
        }

        return query.Add("thu", Part?.ToString(CultureInfo.InvariantCulture)).Add("tat-ca", All ? "1" : null).Add(AsOf).ToString();
    }

    /// <summary>What the figure says of a measure: a part of a whole, or a day.</summary>
    public FigureValue ValueOf(Measure measure) => measure.Kind switch
    {
        MeasureKind.Distribution => new FigureValue(Counted(measure), measure.Values.Sum(), null),
        MeasureKind.Ratio => new FigureValue(measure.Values[0], measure.Values[1], null),
        MeasureKind.Flag => new FigureValue(measure.Values[0], measure.Values[0] + measure.Values[1], null),
        MeasureKind.Count => new FigureValue(measure.Values[0], null, null),
        _ => new FigureValue(0, null, measure.Values is [var day] ? DateOnly.FromDayNumber((int)day) : null),
    };

    private static int? PartIn(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part < MostStatuses ? part : null;

    private long Counted(Measure measure) => Part is { } part ? (part < measure.Values.Length ? measure.Values[part] : 0)
        : Statuses.IsEmpty ? measure.Values.Sum() : Statuses.Sum(status => new StatusCounts(measure.Values)[status]);
}

/// <param name="Whole">What <paramref name="Part"/> is a part of; null for a plain count.</param>
/// <param name="Day">The day of a figure that is a day; null when it is a number or there is none.</param>
public readonly record struct FigureValue(long Part, long? Whole, DateOnly? Day)
{
    /// <summary>Whether it adds anything to a sum.</summary>
    public bool IsNothing => Part == 0 && Day is null;
}
