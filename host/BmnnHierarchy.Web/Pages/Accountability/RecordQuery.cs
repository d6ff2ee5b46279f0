using System.Collections.Immutable;
using System.Globalization;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Http;

namespace BmnnHierarchy.Web.Pages.Accountability;

/// <summary>What a list of records is asked for, as it stands in the address.</summary>
public sealed record RecordQuery(string Path, RecordKind Kind)
{
    public const int PageSize = 50;

    public ImmutableArray<int> Statuses { get; init; } = [];

    public int? Category { get; init; }

    public int? Year { get; init; }

    public string? UnitText { get; init; }

    public int Page { get; init; } = 1;

    public static RecordQuery Read(string path, RecordKind kind, IQueryCollection query) => new(path, kind)
    {
        Statuses = [.. query["trang-thai"].Select(Number).OfType<int>().Where(AccountabilityTexts.StatusesOf(kind).Contains).Distinct().Order()],
        Category = Number(query["loai"]),
        Year = Number(query["nam"]),
        UnitText = query["ten"].ToString() is { Length: > 0 and <= 80 } text ? text : null,
        Page = Math.Clamp(Number(query["trang"]) ?? 1, 1, 100_000),
    };

    public RecordFilter ToFilter(UnitKey within, RecordSort sort = RecordSort.Urgency) =>
        new(within, Kind, Statuses, Category, null, null, Year, UnitText, sort, Page, PageSize);

    public string Address(int page)
    {
        var query = new Query(Path);
        foreach (var status in Statuses)
        {
            query.Add("trang-thai", Text(status));
        }

        return query.Add("loai", Category is { } category ? Text(category) : null)
            .Add("nam", Year is { } year ? Text(year) : null)
            .Add("ten", UnitText)
            .Add("trang", page > 1 ? Text(page) : null)
            .ToString();
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
