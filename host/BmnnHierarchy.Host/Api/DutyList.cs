using System.ComponentModel;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

internal sealed record DutyListRequest(
    [property: FromQuery(Name = "status"), Description("Statuses to show, none: all. notDue, inProgress, dueSoon, overdue, doneOnTime, doneLate, noData")] string[]? Status,
    [property: FromQuery(Name = "area"), Description("Code of a work area")] string? Area,
    [property: FromQuery(Name = "template"), Description("Id of an assignment")] string? Template,
    [property: FromQuery(Name = "unitText"), Description("Part of the unit's name, without regard to diacritics")] string? UnitText,
    [property: FromQuery(Name = "dueFrom"), Description("First day of deadlines")] DateOnly? DueFrom,
    [property: FromQuery(Name = "dueTo"), Description("Last day of deadlines")] DateOnly? DueTo,
    [property: FromQuery(Name = "sort"), Description("dueOn (default) or unit")] string? Sort,
    [property: FromQuery(Name = "page"), Description("From 1")] int? Page,
    [property: FromQuery(Name = "pageSize"), Description("1 to 200, default 50")] int? PageSize)
{
    private const int LargestPage = 200;

    public Result<DutyFilter> ToFilter(UnitKey within)
    {
        var statuses = (Status ?? []).Select(WordOf<DutyStatus>).ToList();
        if (statuses.Contains(null))
        {
            return Refusal.Of(HostRefusals.RequestIsMalformed, "status");
        }

        var sort = Sort is null ? DutySort.DueOn : WordOf<DutySort>(Sort);
        return sort is null
            ? Refusal.Of(HostRefusals.RequestIsMalformed, "sort")
            : new DutyFilter(
                within,
                [.. statuses.OfType<DutyStatus>()],
                Area,
                Template,
                UnitText,
                DueFrom,
                DueTo,
                sort.Value,
                Math.Clamp(Page ?? 1, 1, 100_000),
                Math.Clamp(PageSize ?? 50, 1, LargestPage));
    }

    /// <summary>The same words as in JSON; numbers are not accepted.</summary>
    private static TEnum? WordOf<TEnum>(string text)
        where TEnum : struct, Enum =>
        text.All(char.IsAsciiLetter) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value : null;
}

/// <param name="Total">How many duties there are in all, by the same definition as the list.</param>
/// <param name="Units">How many units they belong to.</param>
internal sealed record DutyListResponse(int Total, int Units, IReadOnlyList<DutyRowResponse> Rows)
{
    public static DutyListResponse From(DutyPage page) => new(page.Total, page.Units, [.. page.Rows.Select(DutyRowResponse.From)]);
}

internal sealed record DutyRowResponse(
    string Unit,
    string Duty,
    string Plan,
    string Template,
    string Area,
    DutyStatus Status,
    DateOnly? DueOn,
    DateOnly? DoneOn,
    int ProgressPercent,
    Verification Verification)
{
    public static DutyRowResponse From(DutyRow row) => new(
        row.Unit.Code, row.Duty, row.Plan, row.Template, row.Area, row.Status, row.DueOn, row.DoneOn, row.ProgressPercent, row.Verification);
}
