namespace BmnnHierarchy.Units.Domain;

/// <summary>The name without the word for what the unit is (<c>Nguyên Giáp</c> of <c>Xã Nguyên Giáp</c>); bodies keep their whole name.</summary>
internal static class ProperName
{
    public static string Of(UnitKind kind, string name)
    {
        foreach (var title in Titles(kind))
        {
            if (name.StartsWith(title, StringComparison.OrdinalIgnoreCase))
            {
                return name[title.Length..];
            }
        }

        return name;
    }

    private static string[] Titles(UnitKind kind) => kind switch
    {
        UnitKind.Province => ["Tỉnh ", "Thành phố "],
        UnitKind.Commune => ["Xã "],
        UnitKind.Ward => ["Phường "],
        UnitKind.SpecialZone => ["Đặc khu "],
        UnitKind.FormerDistrict => ["Huyện ", "Quận ", "Thị xã ", "Thành phố "],
        UnitKind.FormerCommune => ["Xã ", "Phường ", "Thị trấn "],
        _ => [],
    };
}
