using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Deadlines;

/// <summary>Which waiting requests are shown, as it stands in the address.</summary>
public sealed record RequestQuery(string? UnitText, DutyRequestKind? Kind, int Page)
{
    public const int PageSize = 20;

    public static RequestQuery Read(IQueryCollection query) => new(
        query["ten"].ToString().Trim() is { Length: > 0 and <= 80 } text ? text : null,
        Enum.GetValues<DutyRequestKind>().Cast<DutyRequestKind?>().FirstOrDefault(kind => WordOf(kind) == query["loai"]),
        int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1);

    public static string? WordOf(DutyRequestKind? kind) => kind switch
    {
        DutyRequestKind.Extension => OpenRequestWord.Of(OpenRequest.Extension),
        DutyRequestKind.NotApplicable => OpenRequestWord.Of(OpenRequest.NotApplicable),
        _ => null,
    };

    public RequestFilter ToFilter(UnitKey within) => new(within, UnitText, Kind);

    /// <param name="saved">Whether the page says that a decision was recorded.</param>
    public string AddressAt(UnitKey unit, bool saved = false) => new Query(PageAddress.Requests(unit))
        .Add("ten", UnitText)
        .Add("loai", WordOf(Kind))
        .Add("trang", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)
        .Add("xong", saved ? "co" : null)
        .ToString();
}
