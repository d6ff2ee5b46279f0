using System.ComponentModel;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;

namespace BmnnHierarchy.Host.Api;

internal sealed record DutyListRequest(
    [property: Description("Statuses to show; none: all")] DutyStatus[]? Status,
    [property: Description("Code of a work area")] string? Area,
    [property: Description("Id of an assignment")] string? Template,
    [property: Description("Part of the unit's name, without regard to diacritics")] string? UnitText,
    [property: Description("First day of deadlines")] DateOnly? DueFrom,
    [property: Description("Last day of deadlines")] DateOnly? DueTo,
    [property: Description("dueOn (default) or unit")] DutySort? Sort,
    [property: Description("From 1")] int? Page,
    [property: Description("1 to 200, default 50")] int? PageSize)
{
    public DutyFilter ToFilter(UnitKey within) => new(
        within,
        [.. Status ?? []],
        Area,
        Template,
        UnitText,
        DueFrom,
        DueTo,
        Sort ?? DutySort.DueOn,
        Math.Clamp(Page ?? 1, 1, 100_000),
        Math.Clamp(PageSize ?? 50, 1, 200));
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
