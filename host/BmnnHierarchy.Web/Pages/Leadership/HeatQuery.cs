using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Units;
using BmnnHierarchy.Web.Addresses;
using BmnnHierarchy.Web.Figures;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Leadership;

public enum HeatSort
{
    /// <summary>Most overdue duties first, then least done.</summary>
    Overdue,

    /// <summary>Least done first.</summary>
    Done,

    /// <summary>As the tree has them: bodies first, then communes, in Vietnamese order.</summary>
    Name,
}

/// <summary>Peers that are compared with each other; a filter of the heat map.</summary>
public enum PeerGroup
{
    All,
    CommuneLevel,
    Commune,
    Ward,
    SpecialZone,
    Bodies,
    Enterprises,
    Others,
}

/// <summary>How the heat map is sorted, filtered and paged, as it stands in the address.</summary>
public sealed record HeatQuery(HeatSort Sort, PeerGroup Group, string? Text, int Page, bool All)
{
    public const int PageSize = 25;

    public const string DataField = "so-lieu";

    /// <summary>The time of the figures; null for those of now.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Code of the plan whose work areas are the columns; null for the one shown first.</summary>
    public string? Plan { get; init; }

    /// <summary>Only units whose figures are so current; null for all.</summary>
    public DataState? Data { get; init; }

    public static HeatQuery Default { get; } = new(HeatSort.Overdue, PeerGroup.All, null, 1, false);

    public static HeatQuery Read(IQueryCollection query) => new(
        query["sap"].ToString() switch { "ten" => HeatSort.Name, "hoan-thanh" => HeatSort.Done, _ => HeatSort.Overdue },
        Enum.GetValues<PeerGroup>().FirstOrDefault(group => WordOf(group) == query["loai"]),
        query["ten"].ToString().Trim() is { Length: > 0 and <= 80 } text ? text : null,
        int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1,
        query["tat-ca"] == "1")
    {
        Plan = query["ke-hoach"].ToString() is { Length: > 0 and <= 80 } plan ? plan : null,
        Data = Enum.GetValues<DataState>().Where(state => WordOf(state) is { } word && word == query[DataField]).Cast<DataState?>().FirstOrDefault(),
    };

    public static string? WordOf(PeerGroup group) => group switch
    {
        PeerGroup.CommuneLevel => "cap-xa",
        PeerGroup.Commune => "xa",
        PeerGroup.Ward => "phuong",
        PeerGroup.SpecialZone => "dac-khu",
        PeerGroup.Bodies => "so-nganh",
        PeerGroup.Enterprises => "doanh-nghiep",
        PeerGroup.Others => "khac",
        _ => null,
    };

    /// <summary>Null for a state that is not filtered by.</summary>
    public static string? WordOf(DataState state) => state switch
    {
        DataState.Current => "con-moi",
        DataState.Stale => "cu",
        DataState.NeverReported => "chua-bao-cao",
        _ => null,
    };

    public static string? WordOf(HeatSort sort) => sort switch
    {
        HeatSort.Name => "ten",
        HeatSort.Done => "hoan-thanh",
        _ => null,
    };

    public bool Admits(Unit unit) =>
        (Group switch
        {
            PeerGroup.All => true,
            PeerGroup.CommuneLevel => unit.Kind.IsCommuneLevel(),
            PeerGroup.Commune => unit.Kind == UnitKind.Commune,
            PeerGroup.Ward => unit.Kind == UnitKind.Ward,
            PeerGroup.SpecialZone => unit.Kind == UnitKind.SpecialZone,
            PeerGroup.Bodies => IsBody(unit.Kind),
            PeerGroup.Enterprises => unit.Kind == UnitKind.StateEnterprise,
            _ => !unit.Kind.IsCommuneLevel() && !IsBody(unit.Kind) && unit.Kind != UnitKind.StateEnterprise,
        })
        && (Text is null || VietnameseText.Fold(unit.Name).Contains(VietnameseText.Fold(Text), StringComparison.Ordinal));

    /// <summary>The address of the same page with this query; the heat map is where the reader comes back to.</summary>
    public string AddressAt(UnitKey unit) => new Query(PageAddress.Unit(unit))
        .Add("ke-hoach", Plan)
        .Add("loai", WordOf(Group))
        .Add("ten", Text)
        .Add(DataField, Data is { } state ? WordOf(state) : null)
        .Add("sap", WordOf(Sort))
        .Add("trang", !All && Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)
        .Add("tat-ca", All ? "1" : null)
        .Add(AsOf) + "#mang-cong-tac";

    private static bool IsBody(UnitKind kind) => kind is UnitKind.ProvincialCommittee or UnitKind.ProvincialOffice
        or UnitKind.ProvincialPolice or UnitKind.MilitaryCommand or UnitKind.BorderGuard or UnitKind.Department;
}
