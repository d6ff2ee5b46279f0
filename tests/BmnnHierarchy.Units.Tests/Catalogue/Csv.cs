using System.Collections.Immutable;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units.Domain;
using BmnnHierarchy.Units.Loading;

namespace BmnnHierarchy.Units.Tests.Catalogue;

/// <summary>Small reference files to load. The header stands in line 1, so the first row is line 2.</summary>
internal static class Csv
{
    public const string UnitsFile = "units-31.2025-07-01.csv";
    public const string SuccessionFile = "succession-31.2025-07-01.csv";

    public const string Ministry = "unit:bca,Ministry,,Bộ Công an,Ministry of Public Security,,2025-01-01,,,false";
    public const string HaiPhong = "unit:31,Province,unit:bca,Thành phố Hải Phòng,Hải Phòng City,,2025-01-01,,,false";

    public static string Commune(string key, string from = "2025-07-01", string to = "", string parent = "unit:31", string name = "Xã Thử") =>
        $"{key},Commune,{parent},{name},Test Commune,,{from},{to},,false";

    public static string Department(string key, string bodyCode, string from = "2025-07-01", string to = "") =>
        $"{key},Department,unit:31,Sở Thử,Test Department,{bodyCode},{from},{to},,false";

    public static ReferenceFile Units(params string[] rows) =>
        new(UnitsFile, Lines("key,kind,parent,name,name_en,body_code,valid_from,valid_to,other_names,is_example", rows));

    public static ReferenceFile Successions(params string[] rows) => new(SuccessionFile, Lines("from,to,share", rows));

    public static Result<UnitTree> Build(params ReferenceFile[] files) =>
        ReferenceCsv.Read(new ReferenceFiles([.. files])).Then(UnitCatalogue.Build);

    public static UnitTree Tree(params ReferenceFile[] files) => Build(files).Value;

    private static string Lines(string header, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(header)) + "\n";
}
