using System.Globalization;
using System.Text;
using BmnnHierarchy.Benchmarks.Worlds;
using BmnnHierarchy.Units;
using BmnnHierarchy.Units.Loading;

namespace BmnnHierarchy.Benchmarks.National;

/// <summary>A synthetic tree written as the reference files that the product loads.</summary>
internal static class NationalReference
{
    private const string Header = "key,kind,parent,name,name_en,body_code,valid_from,valid_to,other_names,is_example";

    public static ReferenceFiles Files(SyntheticTree tree)
    {
        var rows = new StringBuilder().AppendLine(Header);
        foreach (var unit in tree.All.OrderBy(u => u.Kind).ThenBy(u => u.Key))
        {
            rows.AppendLine(CultureInfo.InvariantCulture, $"{unit.Key},{unit.Kind},{unit.Parent},{NameOf(unit)},{NameOf(unit)},,2025-07-01,,,true");
        }

        return new ReferenceFiles([new ReferenceFile("national.2025-07-01.csv", rows.ToString())]);
    }

    private static string NameOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Ministry => "Bộ Công an",
        UnitKind.Province => $"Tỉnh {unit.Key.Code}",
        _ => $"Xã {unit.Key.Code}",
    };
}
