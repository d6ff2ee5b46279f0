using System.Collections.Immutable;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.Domain.Verification;

/// <summary>Units with their parents, deepest first, so that one pass carries everything to the top.</summary>
internal sealed class Hierarchy
{
    private readonly Dictionary<string, string?> _parents;

    public Hierarchy(IEnumerable<KeyValuePair<string, string?>> parents)
    {
        _parents = new Dictionary<string, string?>(parents, StringComparer.Ordinal);
        BottomUp = [.. _parents.Keys.OrderByDescending(DepthOf).ThenBy(unit => unit, StringComparer.Ordinal)];
    }

    public ImmutableArray<string> BottomUp { get; }

    /// <summary>All units of the tree. A unit may be listed more than once, each time for a period; its parent is that of the last.</summary>
    public static Hierarchy Of(IUnitTree tree) => new(tree.All.Select(unit => unit.Key).Distinct()
        .Select(key => KeyValuePair.Create(key.ToString(), tree.Find(key)!.Parent?.ToString())));

    /// <summary>A unit, as the topmost one, and everything below it; nothing when it is not in the tree.</summary>
    public Hierarchy Within(string top)
    {
        var inside = new HashSet<string>(StringComparer.Ordinal);
        foreach (var unit in BottomUp.Reverse().Where(unit => unit == top || (ParentOf(unit) is { } parent && inside.Contains(parent))))
        {
            inside.Add(unit);
        }

        return new Hierarchy(inside.Select(unit => KeyValuePair.Create(unit, unit == top ? null : ParentOf(unit))));
    }

    public bool Contains(string unit) => _parents.ContainsKey(unit);

    /// <summary>Null for the topmost unit and for one that is not in the tree.</summary>
    public string? ParentOf(string unit) => _parents.GetValueOrDefault(unit);

    private int DepthOf(string unit)
    {
        var depth = 0;
        while (ParentOf(unit) is { } parent)
        {
            (unit, depth) = (parent, depth + 1);
        }

        return depth;
    }
}
