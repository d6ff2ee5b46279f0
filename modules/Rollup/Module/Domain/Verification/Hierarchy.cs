using System.Collections.Immutable;

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
