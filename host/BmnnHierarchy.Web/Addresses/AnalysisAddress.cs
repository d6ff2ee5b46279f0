using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Addresses of the leadership's analysis.</summary>
public static class AnalysisAddress
{
    public static string Scoreboard(UnitKey province) => $"/don-vi/{province.Code}/xep-loai";

    public static string Formula(UnitKey province) => $"{Scoreboard(province)}/cong-thuc";

    public static string Outlook(UnitKey province) => $"/don-vi/{province.Code}/du-bao";

    public static string Export(UnitKey province) => $"{Scoreboard(province)}/xuat.xlsx";
}
