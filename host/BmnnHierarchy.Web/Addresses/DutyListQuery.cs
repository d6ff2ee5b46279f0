using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Language;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Addresses;

/// <summary>
/// What a list of duties is asked for, as it stands in the address. Every figure that opens a list builds its address here,
/// so that the figure and the list come from one definition.
/// </summary>
public sealed record DutyListQuery
{
    public const int PageSize = 50;

    public ImmutableArray<DutyStatus> Statuses { get; init; } = [];

    public string? Area { get; init; }

    public string? Template { get; init; }

    public string? UnitText { get; init; }

    public Verification? Verification { get; init; }

    /// <summary>Only duties with a request that waits for a decision.</summary>
    public bool Waiting { get; init; }

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public DutySort Sort { get; init; } = DutySort.DueOn;

    public int Page { get; init; } = 1;

    public static DutyListQuery Of(params DutyStatus[] statuses) => new() { Statuses = [.. statuses] };

    public static DutyListQuery Done { get; } = Of(DutyStatus.DoneOnTime, DutyStatus.DoneLate);

    public static DutyListQuery Read(IQueryCollection query)
    {
        TypedDay.TryRead(query["tu"], out var from);
        TypedDay.TryRead(query["den"], out var to);
        return new DutyListQuery
        {
            Statuses = [.. query["trang-thai"].Select(StatusWord.Read).OfType<DutyStatus>().Distinct().Order()],
            Area = Short(query["mang"]),
            Template = Short(query["nhiem-vu"]),
            UnitText = Short(query["ten"]),
            Verification = VerificationWord.Read(query["kiem-chung"]),
            Waiting = query["cho-quyet-dinh"] == "co",
            DueFrom = from,
            DueTo = to,
            Sort = query["sap"] == "don-vi" ? DutySort.Unit : DutySort.DueOn,
            Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }

    public DutyFilter ToFilter(UnitKey within) =>
        new(within, Statuses, Area, Template, UnitText, DueFrom, DueTo, Sort, Page, PageSize, Verification) { WaitingForDecision = Waiting };

    public string AddressAt(UnitKey unit)
    {
        var query = new Query(PageAddress.List(unit));
        foreach (var status in Statuses)
        {
            query.Add("trang-thai", StatusWord.Of(status));
        }

        return query
            .Add("mang", Area)
            .Add("nhiem-vu", Template)
            .Add("ten", UnitText)
            .Add("kiem-chung", VerificationWord.Of(Verification))
            .Add("cho-quyet-dinh", Waiting ? "co" : null)
            .Add("tu", Iso(DueFrom))
            .Add("den", Iso(DueTo))
            .Add("sap", Sort == DutySort.Unit ? "don-vi" : null)
            .Add("trang", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)
            .ToString();
    }

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 and <= 80 } trimmed ? trimmed : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
