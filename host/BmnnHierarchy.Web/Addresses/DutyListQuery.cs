using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
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

    /// <summary>Says that everything is wanted.</summary>
    public const string EverythingText = "?xem=tat-ca";

    private const int MostDays = 9_999;

    public ImmutableArray<DutyStatus> Statuses { get; init; } = [];

    public string? Area { get; init; }

    public string? Template { get; init; }

    public string? UnitText { get; init; }

    public Verification? Verification { get; init; }

    /// <summary>Only duties with an open request of one of these kinds.</summary>
    public ImmutableArray<OpenRequest> OpenRequests { get; init; } = [];

    public DateOnly? DueFrom { get; init; }

    public DateOnly? DueTo { get; init; }

    public string? Plan { get; init; }

    public DutyKind? Kind { get; init; }

    /// <summary>Part of the name of the lead body.</summary>
    public string? Lead { get; init; }

    /// <summary>Part of the names of the coordinating bodies.</summary>
    public string? Coordinating { get; init; }

    /// <summary>Overdue by more than so many days.</summary>
    public int? OverdueLongerThan { get; init; }

    public DutySort Sort { get; init; } = DutySort.DueOn;

    public bool Descending { get; init; }

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
            OpenRequests = OpenRequestWord.Read(query),
            DueFrom = from,
            DueTo = to,
            Plan = Short(query["ke-hoach"]),
            Kind = DutyListWords.ReadKind(query["loai"]),
            Lead = Short(query["chu-tri"]),
            Coordinating = Short(query["phoi-hop"]),
            OverdueLongerThan = int.TryParse(query["qua-han-tren"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days <= MostDays ? days : null,
            Sort = DutyListWords.ReadSort(query["sap"]),
            Descending = query["nguoc"] == "1",
            Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, 100_000)
                : 1,
        };
    }

    /// <summary>What the address says; <see cref="DutyFilters"/> adds what other parts of the product know.</summary>
    /// <param name="today">The day from which days overdue are counted; needed when they are asked for.</param>
    public DutyFilter ToFilter(UnitKey within, DateOnly? today = null) =>
        new(within, Statuses, Area, Template, UnitText, DueFrom, DueTo, Sort, Page, PageSize, Verification)
        {
            Plan = Plan,
            Kind = Kind,
            Lead = Lead,
            Coordinating = Coordinating,
            OverdueLongerThan = OverdueLongerThan,
            Today = today,
            Descending = Descending,
            OpenRequests = OpenRequests,
        };

    /// <summary>The list sorted by a column: the other way round when it is sorted by it already.</summary>
    public DutyListQuery SortedBy(DutySort sort) => this with { Sort = sort, Descending = Sort == sort && !Descending, Page = 1 };

    /// <summary>The address of the list. One without any condition says so, because the bare address opens with the reader's own default.</summary>
    public string AddressAt(UnitKey unit) => PageAddress.List(unit) + (ToText() is { Length: > 0 } text ? text : EverythingText);

    /// <summary>The figure whose duties the list shows; null when it is narrowed by more than statuses and a work area.</summary>
    /// <param name="plan">The plan whose work areas are meant.</param>
    public FigureQuery? FigureOf(string? plan)
    {
        var rest = this with { Statuses = [], Area = null, Verification = null, Plan = Area is not null && Plan == plan ? null : Plan, Sort = DutySort.DueOn, Descending = false, Page = 1 };
        if (rest != new DutyListQuery() || (Area is not null && plan is null))
        {
            return null;
        }

        return Verification switch
        {
            null => FigureQuery.Of(Area is null ? SteeringMeasures.Status : SteeringMeasures.StatusOf(plan!, Area), [.. Statuses]),
            Steering.Verification.Confirmed when Statuses.SequenceEqual(Done.Statuses) =>
                FigureQuery.Of(Area is null ? SteeringMeasures.Verified : SteeringMeasures.VerifiedOf(plan!, Area)),
            _ => null,
        };
    }

    public string ExportAt(UnitKey unit) => PageAddress.ListExport(unit) + (this with { Page = 1 }).ToText();

    /// <summary>The query as it stands after the address, with its question mark; empty when nothing is asked for.</summary>
    public string ToText()
    {
        var query = new Query(string.Empty);
        foreach (var status in Statuses)
        {
            query.Add("trang-thai", StatusWord.Of(status));
        }

        foreach (var request in OpenRequests)
        {
            query.Add(OpenRequestWord.Name, OpenRequestWord.Of(request));
        }

        return query
            .Add("ke-hoach", Plan)
            .Add("mang", Area)
            .Add("nhiem-vu", Template)
            .Add("ten", UnitText)
            .Add("loai", DutyListWords.Of(Kind))
            .Add("chu-tri", Lead)
            .Add("phoi-hop", Coordinating)
            .Add("kiem-chung", VerificationWord.Of(Verification))
            .Add("tu", Iso(DueFrom))
            .Add("den", Iso(DueTo))
            .Add("qua-han-tren", OverdueLongerThan?.ToString(CultureInfo.InvariantCulture))
            .Add("sap", DutyListWords.Of(Sort))
            .Add("nguoc", Descending ? "1" : null)
            .Add("trang", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null)
            .ToString();
    }

    private static string? Short(string? text) => text?.Trim() is { Length: > 0 and <= 80 } trimmed ? trimmed : null;

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
