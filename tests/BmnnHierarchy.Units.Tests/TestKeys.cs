using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Units.Tests;

internal static class TestKeys
{
    public static DateOnly BeforeTheReform { get; } = new(2025, 6, 30);

    public static DateOnly Reform { get; } = new(2025, 7, 1);

    public static DateOnly Today { get; } = new(2026, 11, 21);

    public static UnitKey Ministry { get; } = UnitKey.FromCode("bca");

    public static UnitKey HaiPhong { get; } = UnitKey.FromCode("31");

    public static UnitKey NgheAn { get; } = UnitKey.FromCode("40");

    public static UnitKey HaiDuong { get; } = UnitKey.FromCode("30");

    public static UnitKey NguyenGiap { get; } = UnitKey.FromCode("31-11146");
}
