using System.Collections.Frozen;
using System.Collections.Immutable;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Domain;

/// <summary>The tree in memory. It is built from rows that <see cref="UnitCatalogue"/> has found valid, and never changes.</summary>
internal sealed class UnitTree : IUnitTree
{
    private readonly ImmutableArray<Unit> _ordered;
    private readonly FrozenDictionary<UnitKey, ImmutableArray<Unit>> _rows;
    private readonly FrozenDictionary<UnitKey, ImmutableArray<Unit>> _children;
    private readonly UnitSearch _search;

    public UnitTree(IEnumerable<Unit> units, IEnumerable<Succession> successions)
    {
        Successions = [.. successions];
        var heirs = Successions.ToLookup(s => s.From, s => s.To);
        _ordered = [.. units.Select(u => u with { Successors = u.InForce.To is null ? [] : [.. heirs[u.Key]] }).Order(UnitOrder.Instance)];
        _rows = Group(_ordered.OrderBy(u => u.InForce.From), u => u.Key);
        _children = Group(_ordered.Where(u => u.Parent is not null), u => u.Parent!.Value);
        _search = new UnitSearch(this, _ordered);
    }

    public static UnitTree Empty { get; } = new([], []);

    public ImmutableArray<Succession> Successions { get; }

    public IEnumerable<Unit> All => _ordered;

    /// <summary>The unit as it was last listed.</summary>
    public Unit? Find(UnitKey key) => _rows.TryGetValue(key, out var rows) ? rows[^1] : null;

    /// <summary>The unit as it was on the day, or null when it was not in force.</summary>
    public Unit? FindOn(UnitKey key, DateOnly day) =>
        _rows.TryGetValue(key, out var rows) ? rows.FirstOrDefault(u => u.InForce.Contains(day)) : null;

    public IReadOnlyList<Unit> Children(UnitKey parent, DateOnly day) =>
        _children.TryGetValue(parent, out var children) ? [.. children.Where(u => u.InForce.Contains(day))] : [];

    public IReadOnlyList<Unit> PathToRoot(UnitKey key)
    {
        var path = new List<Unit>(4);
        for (var unit = Find(key); unit is not null; unit = unit.Parent is { } parent ? Find(parent) : null)
        {
            path.Add(unit);
        }

        return path;
    }

    public bool IsWithin(UnitKey unit, UnitKey ancestor)
    {
        for (var at = Find(unit); at is not null; at = at.Parent is { } parent ? Find(parent) : null)
        {
            if (at.Key == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    public Unit? ProvinceOf(UnitKey key)
    {
        for (var at = Find(key); at is not null; at = at.Parent is { } parent ? Find(parent) : null)
        {
            if (at.Kind is UnitKind.Province)
            {
                return at;
            }
        }

        return null;
    }

    public IReadOnlyList<UnitMatch> Search(string query, UnitKey? within, DateOnly day, int limit) =>
        _search.Find(query, within, day, limit);

    private static FrozenDictionary<UnitKey, ImmutableArray<Unit>> Group(IEnumerable<Unit> units, Func<Unit, UnitKey> key) =>
        units.GroupBy(key).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
}
