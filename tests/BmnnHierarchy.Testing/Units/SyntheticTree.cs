using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Testing.Units;

/// <summary>The least that a tree must do; search finds nothing.</summary>
internal sealed class SyntheticTree(IEnumerable<Unit> units) : IUnitTree
{
    private readonly Dictionary<UnitKey, Unit> _units = units.ToDictionary(unit => unit.Key);

    public IEnumerable<Unit> All => _units.Values;

    public Unit? Find(UnitKey key) => _units.GetValueOrDefault(key);

    public IReadOnlyList<Unit> Children(UnitKey parent, DateOnly day) =>
        [.. All.Where(unit => unit.Parent == parent && unit.InForce.Contains(day))];

    public IReadOnlyList<Unit> PathToRoot(UnitKey key)
    {
        var path = new List<Unit>();
        for (var unit = Find(key); unit is not null; unit = unit.Parent is { } parent ? Find(parent) : null)
        {
            path.Add(unit);
        }

        return path;
    }

    public bool IsWithin(UnitKey unit, UnitKey ancestor) => PathToRoot(unit).Any(above => above.Key == ancestor);

    public Unit? ProvinceOf(UnitKey key) => PathToRoot(key).FirstOrDefault(unit => unit.Kind is UnitKind.Province);

    public IReadOnlyList<UnitMatch> Search(string query, UnitKey? within, DateOnly day, int limit) => [];
}
