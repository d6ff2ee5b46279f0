using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Rollup.Tests.History;

/// <summary>A tree in which a unit may be listed for several periods, as the product's own.</summary>
internal sealed class ListedTree(params IEnumerable<Unit> rows) : IUnitTree
{
    private readonly List<Unit> _rows = [.. rows];

    public IEnumerable<Unit> All => _rows;

    public Unit? Find(UnitKey key) => _rows.Where(row => row.Key == key).MaxBy(row => row.InForce.From);

    public IReadOnlyList<Unit> Children(UnitKey parent, DateOnly day) => [.. _rows.Where(row => row.Parent == parent && row.InForce.Contains(day))];

    public IReadOnlyList<Unit> PathToRoot(UnitKey key) =>
        Find(key) is { } unit ? [unit, .. unit.Parent is { } parent ? PathToRoot(parent) : []] : [];

    public bool IsWithin(UnitKey unit, UnitKey ancestor) => PathToRoot(unit).Any(above => above.Key == ancestor);

    public Unit? ProvinceOf(UnitKey key) => PathToRoot(key).FirstOrDefault(unit => unit.Kind is UnitKind.Province);

    public IReadOnlyList<UnitMatch> Search(string query, UnitKey? within, DateOnly day, int limit) => [];

    public static Unit Row(string code, string? parent, DateOnly from, DateOnly? to = null, params string[] successors) => new(
        UnitKey.FromCode(code), UnitKind.Commune, parent is null ? null : UnitKey.FromCode(parent), code, code, null, new DateRange(from, to), [],
        [.. successors.Select(UnitKey.FromCode)], IsExample: true);
}
