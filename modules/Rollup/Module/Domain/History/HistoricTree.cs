using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup.Domain.Verification;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.Domain.History;

/// <summary>Under which unit each unit's past figures are added up. Every unit that is listed for any time has a place, so nothing is lost.</summary>
internal static class HistoricTree
{
    /// <param name="day">The day of the figures.</param>
    /// <param name="today">The day on which they are looked at.</param>
    public static Hierarchy Of(IUnitTree tree, TreeChoice choice, DateOnly day, DateOnly today)
    {
        var rows = tree.All.GroupBy(unit => unit.Key).ToDictionary(unit => unit.Key, unit => unit.OrderBy(row => row.InForce.From).ToList());
        Func<UnitKey, UnitKey?> parent = choice is TreeChoice.AsThen
            ? unit => RowOn(rows[unit], day).Parent
            : unit => ParentToday(rows, unit, today);
        return new Hierarchy(rows.Keys.Select(unit => KeyValuePair.Create(unit.ToString(), parent(unit)?.ToString())));
    }

    /// <summary>The row in force on the day; before and after its time a unit stands where it first and last stood.</summary>
    private static Unit RowOn(List<Unit> rows, DateOnly day) =>
        rows.Find(row => row.InForce.Contains(day)) ?? rows.FindLast(row => row.InForce.From <= day) ?? rows[0];

    private static UnitKey? ParentToday(Dictionary<UnitKey, List<Unit>> rows, UnitKey unit, DateOnly today)
    {
        var row = RowOn(rows[unit], today);
        if (!IsClosed(row, today))
        {
            return row.Parent;
        }

        if (row.Successors is [var heir] && rows.ContainsKey(heir))
        {
            return heir;
        }

        // What several units share belongs to none of them: it counts for the nearest unit above that still stands.
        var above = row.Parent;
        while (above is { } closed && RowOn(rows[closed], today) is { } at && IsClosed(at, today))
        {
            above = at.Successors is [var taker] && rows.ContainsKey(taker) ? taker : at.Parent;
        }

        return above;
    }

    private static bool IsClosed(Unit row, DateOnly today) => row.InForce.To is { } end && end <= today;
}
