using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Analysis.Outlooks;

/// <summary>A duty as the forecast sees it. One that does not apply is not among them.</summary>
/// <param name="Area">Plan and area.</param>
internal sealed record ForecastInput(UnitKey Unit, string Duty, string Plan, string Template, string Lead, string Area, DateOnly? DueOn, DateOnly? DoneOn);

/// <summary>
/// A unit does its duties one after the other in the order of their deadlines, overdue ones first, at the pace of the window
/// before: done in it and one more, so that a unit that did nothing is not taken to stand still for ever. Pure.
/// </summary>
internal static class OutlookRule
{
    public const int WindowDays = 60;
    public const int HorizonDays = 60;
    private const int BottlenecksShown = 10;

    public static Outlook Of(UnitKey province, DateOnly today, IReadOnlyList<ForecastInput> duties)
    {
        var overdue = duties.Where(duty => duty.DoneOn is null && duty.DueOn < today).ToList();
        return new Outlook(
            province, today, WindowDays, HorizonDays,
            [.. Forecast(today, duties).Where(unit => unit.Late.Length > 0).OrderByDescending(unit => unit.Late.Length).ThenBy(unit => unit.Unit.Code, StringComparer.Ordinal)],
            Record(today, duties),
            Bottlenecks(today, overdue, duty => duty.Lead),
            Bottlenecks(today, overdue, duty => duty.Area),
            Bottlenecks(today, overdue, duty => duty.Unit.ToString()));
    }

    public static IEnumerable<UnitForecast> Forecast(DateOnly day, IEnumerable<ForecastInput> duties) => duties.GroupBy(duty => duty.Unit).Select(unit =>
    {
        var done = unit.Count(duty => duty.DoneOn is { } on && on > day.AddDays(-WindowDays) && on <= day);
        var open = unit.Where(duty => (duty.DoneOn is not { } on || on > day) && duty.DueOn is { } due && due <= day.AddDays(HorizonDays))
            .OrderBy(duty => duty.DueOn).ThenBy(duty => duty.Duty, StringComparer.Ordinal).ToList();
        var late = open.Select((duty, place) => (Duty: duty, ExpectedOn: ExpectedOn(day, place + 1, done)))
            .Where(each => each.Duty.DueOn >= day && each.ExpectedOn > each.Duty.DueOn)
            .Select(each => new ForecastDuty(each.Duty.Duty, each.Duty.Plan, each.Duty.Template, each.Duty.DueOn!.Value, each.ExpectedOn));
        return new UnitForecast(unit.Key, done, open.Count, [.. late]);
    });

    /// <summary>The forecast of a horizon ago beside what has become of its duties.</summary>
    private static ForecastRecord? Record(DateOnly today, IReadOnlyList<ForecastInput> duties)
    {
        var then = today.AddDays(-HorizonDays);
        var looked = duties.Where(duty => (duty.DoneOn is not { } on || on > then) && duty.DueOn >= then && duty.DueOn < today).ToList();
        if (looked.Count == 0)
        {
            return null;
        }

        var late = looked.Where(duty => duty.DoneOn is not { } on || on > duty.DueOn).Select(duty => (duty.Unit, duty.Duty)).ToHashSet();
        var among = looked.Select(duty => (duty.Unit, duty.Duty)).ToHashSet();
        var foreseen = Forecast(then, duties).SelectMany(unit => unit.Late.Select(duty => (unit.Unit, duty.Duty))).Where(among.Contains).ToList();
        return new ForecastRecord(then, foreseen.Count, foreseen.Count(late.Contains), late.Count, looked.Count);
    }

    /// <summary>The n-th duty is done after n times the window over the pace, rounded up to whole days.</summary>
    private static DateOnly ExpectedOn(DateOnly day, int place, int done) => day.AddDays(((place * WindowDays) + done) / (done + 1));

    private static ImmutableArray<Bottleneck> Bottlenecks(DateOnly today, IEnumerable<ForecastInput> overdue, Func<ForecastInput, string> key) =>
    [
        .. overdue.GroupBy(key, StringComparer.Ordinal).Select(group => new Bottleneck(
                group.Key,
                group.Count(),
                group.Select(duty => duty.Unit).Distinct().Count(),
                group.Sum(duty => (long)today.DayNumber - duty.DueOn!.Value.DayNumber),
                group.Max(duty => today.DayNumber - duty.DueOn!.Value.DayNumber)))
            .OrderByDescending(bottleneck => bottleneck.Days).ThenBy(bottleneck => bottleneck.Key, StringComparer.Ordinal)
            .Take(BottlenecksShown),
    ];
}
