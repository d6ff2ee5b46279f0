using System.Collections.Immutable;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Figures;

namespace BmnnHierarchy.Web.Pages.Leadership;

/// <summary>Everything the leadership's first screen shows, from one reading.</summary>
/// <param name="Longest">The duties that are overdue the longest.</param>
/// <param name="DueSoon">Days of the coming seven working days with open duties.</param>
/// <param name="Upcoming">The next days with deadlines after those.</param>
/// <param name="Rows">Units with duties that the filter admits, sorted; only the page asked for.</param>
/// <param name="RowsInAll">How many units the filter admits.</param>
/// <param name="Reporting">How current the figures of all its units are, whatever the filter.</param>
public sealed record DashboardModel(
    Unit Unit,
    Plan Plan,
    Freshness Freshness,
    DateOnly DueSoonUntil,
    SteeringFigures Figures,
    DutyPage Longest,
    ImmutableArray<DueDay> DueSoon,
    ImmutableArray<DueDay> Upcoming,
    HeatQuery Query,
    ImmutableArray<UnitFigures> Rows,
    int RowsInAll,
    FreshnessCounts Reporting)
{
    public DateOnly Today => Freshness.Day;

    /// <summary>Rows of a page of the heat map.</summary>
    public static ImmutableArray<UnitFigures> PageOf(ImmutableArray<UnitFigures> rows, HeatQuery query) =>
        query.All ? rows : [.. rows.Skip((query.Page - 1) * HeatQuery.PageSize).Take(HeatQuery.PageSize)];
}

/// <summary>One unit's figures beside its name.</summary>
public sealed record UnitFigures(Unit Unit, SteeringFigures Figures);

/// <summary>Sorting and filtering of the units of a scorecard: pure, so that every order is tested.</summary>
public static class UnitOrder
{
    /// <summary>The units with their figures, as the tree has them.</summary>
    public static ImmutableArray<UnitFigures> Pair(IReadOnlyList<Unit> children, Scorecard scorecard)
    {
        var totals = scorecard.Children.ToDictionary(row => row.Unit, StringComparer.Ordinal);
        return
        [
            .. children.Select(unit => new UnitFigures(unit, new SteeringFigures(totals.TryGetValue(unit.Key.ToString(), out var row) ? row.Totals : []))),
        ];
    }

    public static ImmutableArray<UnitFigures> Arrange(ImmutableArray<UnitFigures> units, HeatQuery query, Freshness freshness)
    {
        var rows = units.Where(row => query.Admits(row.Unit) && (query.Data is not { } state || freshness.Of(row.Figures) == state));
        return query.Sort switch
        {
            HeatSort.Name => [.. rows],
            HeatSort.Done => [.. rows.OrderBy(DoneShare)],
            _ => [.. rows.OrderByDescending(row => row.Figures.Duties.Overdue).ThenBy(DoneShare)],
        };
    }

    /// <summary>Units without duties come last: there is nothing to be late with.</summary>
    private static decimal DoneShare(UnitFigures row) =>
        row.Figures.Duties is { Total: > 0 } duties ? (decimal)duties.Done / duties.Total : 2m;
}
