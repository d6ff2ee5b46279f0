using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis;

/// <summary>What will be late if units go on at their pace, how such forecasts came true, and what holds up most now.</summary>
/// <param name="WindowDays">Days back over which the pace is taken.</param>
/// <param name="HorizonDays">Days ahead that are looked at.</param>
/// <param name="Units">Units with duties that will be late, those with the most first.</param>
/// <param name="Past">The same forecast made a horizon ago, against what happened; null when there was nothing to forecast.</param>
public sealed record Outlook(
    UnitKey Province,
    DateOnly Day,
    int WindowDays,
    int HorizonDays,
    ImmutableArray<UnitForecast> Units,
    ForecastRecord? Past,
    ImmutableArray<Bottleneck> Leads,
    ImmutableArray<Bottleneck> Areas,
    ImmutableArray<Bottleneck> Bodies);

/// <param name="Done">Duties that the unit did in the window.</param>
/// <param name="Open">Duties that are open and due by the end of the horizon, overdue ones among them: all stand before it.</param>
/// <param name="Late">Those due in the horizon that will be late at this pace.</param>
public sealed record UnitForecast(UnitKey Unit, int Done, int Open, ImmutableArray<ForecastDuty> Late);

/// <param name="ExpectedOn">The day on which it will be done at the unit's pace.</param>
public sealed record ForecastDuty(string Duty, string Plan, string Template, DateOnly DueOn, DateOnly ExpectedOn);

/// <summary>What a forecast said and what became of it.</summary>
/// <param name="On">The day as of which it is made again.</param>
/// <param name="Foreseen">Duties said to be late.</param>
/// <param name="Right">Of those, late in fact.</param>
/// <param name="Late">Late in fact, foreseen or not.</param>
/// <param name="Duties">Looked at in all.</param>
public sealed record ForecastRecord(DateOnly On, int Foreseen, int Right, int Late, int Duties);

/// <summary>What many overdue duties have in common.</summary>
/// <param name="Key">Name of the leading body; plan and area (<c>31-298-2025 II.1</c>); unit key.</param>
/// <param name="Days">Days overdue of all of them together: by it the list is sorted.</param>
public sealed record Bottleneck(string Key, int Overdue, int Units, long Days, int Longest);
