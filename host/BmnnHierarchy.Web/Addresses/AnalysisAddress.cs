using BmnnHierarchy.Analysis;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>Addresses of the leadership's analysis.</summary>
public static class AnalysisAddress
{
    public static string Scoreboard(UnitKey province) => $"/don-vi/{province.Code}/xep-loai";

    /// <summary>One peer group, and the working of one unit when it is named.</summary>
    public static string Group(UnitKey province, PeerGroupScores group, UnitKey? unit = null) =>
        new Query(Scoreboard(province)).Add("nhom", WordOf(group)).Add("don-vi", unit?.Code) + (unit is null ? "" : "#cach-tinh");

    public static string Formula(UnitKey province) => $"{Scoreboard(province)}/cong-thuc";

    public static string Outlook(UnitKey province) => $"/don-vi/{province.Code}/du-bao";

    public static string Export(UnitKey province) => $"{Scoreboard(province)}/xuat.xlsx";

    public static string WordOf(PeerGroupScores group) => FormattableString.Invariant($"{group.Kind.ToString().ToLowerInvariant()}-{group.Size}");
}
