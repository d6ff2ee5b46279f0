using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Benchmarks.Worlds;

/// <summary>A ministry, so many provinces, and so many communes in each.</summary>
internal sealed class SyntheticTree : IUnitTree, IUnitDirectory
{
    private readonly Dictionary<UnitKey, Unit> _units;
    private readonly ILookup<UnitKey, Unit> _children;

    public SyntheticTree(int provinces, int communesInEach)
    {
        Ministry = UnitKey.FromCode("bca");
        Provinces = [.. Enumerable.Range(1, provinces).Select(p => UnitKey.FromCode($"s{p:00}"))];
        var communes = Provinces.SelectMany(p => Enumerable.Range(1, communesInEach).Select(c => Of(UnitKey.FromCode($"{p.Code}-{c:0000}"), UnitKind.Commune, p))).ToList();
        Communes = [.. communes.Select(c => c.Key)];
        _units = communes.Concat(Provinces.Select(p => Of(p, UnitKind.Province, Ministry))).Append(Of(Ministry, UnitKind.Ministry, null)).ToDictionary(u => u.Key);
        _children = _units.Values.Where(u => u.Parent is not null).ToLookup(u => u.Parent!.Value);
    }

    public UnitKey Ministry { get; }

    public ImmutableArray<UnitKey> Provinces { get; }

    public ImmutableArray<UnitKey> Communes { get; }

    public IUnitTree Current => this;

    public IEnumerable<Unit> All => _units.Values;

    public Unit? Find(UnitKey key) => _units.GetValueOrDefault(key);

    public IReadOnlyList<Unit> Children(UnitKey parent, DateOnly day) => [.. _children[parent]];

    public IReadOnlyList<Unit> PathToRoot(UnitKey key)
    {
        var path = new List<Unit>();
        for (var unit = Find(key); unit is not null; unit = unit.Parent is { } parent ? Find(parent) : null)
        {
            path.Add(unit);
        }

        return path;
    }

    public bool IsWithin(UnitKey unit, UnitKey ancestor) => PathToRoot(unit).Any(u => u.Key == ancestor);

    public Unit? ProvinceOf(UnitKey key) => PathToRoot(key).FirstOrDefault(u => u.Kind == UnitKind.Province);

    public IReadOnlyList<UnitMatch> Search(string query, UnitKey? within, DateOnly day, int limit) => [];

    private static Unit Of(UnitKey key, UnitKind kind, UnitKey? parent) =>
        new(key, kind, parent, key.Code, key.Code, null, new DateRange(new DateOnly(2025, 7, 1), null), [], [], IsExample: true);
}
