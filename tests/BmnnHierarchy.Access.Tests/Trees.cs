using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Tests;

/// <summary>A small tree with every relation that the policy tells apart, seen from <c>unit:31</c>.</summary>
internal sealed class Trees : IUnitTree, IUnitDirectory
{
    public static readonly DateOnly Opening = new(2025, 7, 1);

    private readonly Dictionary<UnitKey, Unit> _units = new Unit[]
    {
        Of("bca", UnitKind.Ministry, null),
        Of("31", UnitKind.Province, "bca"),
        Of("40", UnitKind.Province, "bca"),
        Of("31-11146", UnitKind.Commune, "31"),
        Of("31-so_nv", UnitKind.Department, "31"),
        Of("31-so_nv-van_thu", UnitKind.PublicServiceUnit, "31-so_nv"),
        Of("40-16738", UnitKind.Commune, "40"),
        Of("31-288", UnitKind.FormerDistrict, "31") with { InForce = new DateRange(new DateOnly(2000, 1, 1), Opening) },
    }.ToDictionary(unit => unit.Key);

    public IUnitTree Current => this;

    public IEnumerable<Unit> All => _units.Values;

    public Unit? Find(UnitKey key) => _units.GetValueOrDefault(key);

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

    public IReadOnlyList<Unit> Children(UnitKey parent, DateOnly day) => throw new NotSupportedException();

    public Unit? ProvinceOf(UnitKey key) => throw new NotSupportedException();

    public IReadOnlyList<UnitMatch> Search(string query, UnitKey? within, DateOnly day, int limit) => throw new NotSupportedException();

    private static Unit Of(string code, UnitKind kind, string? parent) => new(
        UnitKey.FromCode(code),
        kind,
        parent is null ? null : UnitKey.FromCode(parent),
        code,
        code,
        null,
        new DateRange(Opening, null),
        [],
        [],
        IsExample: false);
}
