using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Testing.Units;

/// <summary>Hierarchies of any size for tests and measurements; their units stand for no real ones.</summary>
public static class SyntheticUnits
{
    public static UnitKey Ministry { get; } = UnitKey.FromCode("bca");

    /// <summary>The Ministry, provinces numbered from 1, and in each the communes numbered from 1.</summary>
    public static IUnitDirectory Country(int provinces, int communes) => DirectoryOf(
    [
        Unit(Ministry, UnitKind.Ministry, null),
        .. Enumerable.Range(1, provinces).SelectMany(province => Enumerable.Range(1, communes)
            .Select(commune => Unit(Commune(province, commune), UnitKind.Commune, Province(province)))
            .Prepend(Unit(Province(province), UnitKind.Province, Ministry))),
    ]);

    public static UnitKey Province(int number) => UnitKey.FromCode(number.ToString(CultureInfo.InvariantCulture));

    public static UnitKey Commune(int province, int number) =>
        UnitKey.FromCode(string.Create(CultureInfo.InvariantCulture, $"{province}-{number}"));

    public static IUnitDirectory DirectoryOf(params IEnumerable<Unit> units) => new FixedDirectory(new SyntheticTree(units));

    public static Unit Unit(UnitKey key, UnitKind kind, UnitKey? parent) => new(
        key, kind, parent, $"Đơn vị {key.Code}", $"Unit {key.Code}", null, new DateRange(new DateOnly(2025, 7, 1), null), [], [], IsExample: true);

    private sealed record FixedDirectory(IUnitTree Current) : IUnitDirectory;
}
