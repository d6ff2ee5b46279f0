namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Names of persons who do not exist, and say so.</summary>
internal static class SimulatedNames
{
    private static readonly string[] Family = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô", "Dương", "Lý"];
    private static readonly string[] Middle = ["Văn", "Thị", "Đức", "Thu", "Quang", "Minh", "Ngọc", "Hữu"];
    private static readonly string[] Given = ["An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Long", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Tâm", "Thảo", "Tuấn", "Vinh", "Yến"];

    public static string Of(Dice dice, string unit, string seat) =>
        $"{dice.Pick(Family, "family", unit, seat)} {dice.Pick(Middle, "middle", unit, seat)} {dice.Pick(Given, "given", unit, seat)} (mô phỏng)";
}
