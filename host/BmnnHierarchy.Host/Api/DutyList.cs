using System.ComponentModel;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

internal sealed record DutyListRequest(
    [property: FromQuery(Name = "status"), Description("Statuses to show, none: all. notDue, inProgress, dueSoon, overdue, doneOnTime, doneLate, noData, notApplicable")] string[]? Status,
    [property: FromQuery(Name = "area"), Description("Code of a work area")] string? Area,
    [property: FromQuery(Name = "template"), Description("Id of an assignment")] string? Template,
    [property: FromQuery(Name = "unitText"), Description("Part of the unit's name, without regard to diacritics")] string? UnitText,
    [property: FromQuery(Name = "dueFrom"), Description("First day of deadlines")] DateOnly? DueFrom,
    [property: FromQuery(Name = "dueTo"), Description("Last day of deadlines")] DateOnly? DueTo,
    [property: FromQuery(Name = "sort"), Description("dueOn (default), unit, duty, status, progress, verification or claimedOn")] string? Sort,
    [property: FromQuery(Name = "descending"), Description("Turns the order round")] bool? Descending,
    [property: FromQuery(Name = "plan"), Description("Code of a plan")] string? Plan,
    [property: FromQuery(Name = "kind"), Description("obligation, standing, reporting or request")] string? Kind,
    [property: FromQuery(Name = "lead"), Description("Part of the name of the lead body, without regard to diacritics")] string? Lead,
    [property: FromQuery(Name = "coordinating"), Description("Part of the names of the coordinating bodies, without regard to diacritics")] string? Coordinating,
    [property: FromQuery(Name = "verification"), Description("none, confirmed or rejected")] string? Verification,
    [property: FromQuery(Name = "overdueLongerThan"), Description("Overdue by more than so many days")] int? OverdueLongerThan,
    [property: FromQuery(Name = "waitingForDecision"), Description("Only duties with a request that waits for a decision")] bool? WaitingForDecision,
    [property: FromQuery(Name = "openRequest"), Description("Only duties with an open request of one of these kinds: extension, notApplicable, explanation")] string[]? OpenRequest,
    [property: FromQuery(Name = "page"), Description("From 1")] int? Page,
    [property: FromQuery(Name = "pageSize"), Description("1 to 200, default 50")] int? PageSize)
{
    private const int LargestPage = 200;

    public Result<DutyFilter> ToFilter(UnitKey within, DateOnly today)
    {
        var statuses = (Status ?? []).Select(WordOf<DutyStatus>).ToList();
        if (statuses.Contains(null))
        {
            return Refusal.Of(HostRefusals.RequestIsMalformed, "status");
        }

        var requests = (OpenRequest ?? []).Select(WordOf<OpenRequest>).ToList();
        if (requests.Contains(null))
        {
            return Refusal.Of(HostRefusals.RequestIsMalformed, "openRequest");
        }

        if ((Unread<DutySort>(Sort, "sort") ?? Unread<DutyKind>(Kind, "kind") ?? Unread<Verification>(Verification, "verification")) is { } unread)
        {
            return unread;
        }

        return new DutyFilter(
            within,
            [.. statuses.OfType<DutyStatus>()],
            Area,
            Template,
            UnitText,
            DueFrom,
            DueTo,
            Read<DutySort>(Sort) ?? DutySort.DueOn,
            Math.Clamp(Page ?? 1, 1, 100_000),
            Math.Clamp(PageSize ?? 50, 1, LargestPage),
            Read<Verification>(Verification))
        {
            Descending = Descending ?? false,
            Plan = Plan,
            Kind = Read<DutyKind>(Kind),
            Lead = Lead,
            Coordinating = Coordinating,
            OverdueLongerThan = OverdueLongerThan,
            Today = today,
            OpenRequests = [.. requests.OfType<OpenRequest>().Union(WaitingForDecision is true ? [Steering.OpenRequest.Extension, Steering.OpenRequest.NotApplicable] : [])],
        };
    }

    private static TEnum? Read<TEnum>(string? text)
        where TEnum : struct, Enum => text is null ? null : WordOf<TEnum>(text);

    private static Refusal? Unread<TEnum>(string? text, string field)
        where TEnum : struct, Enum => text is not null && WordOf<TEnum>(text) is null ? Refusal.Of(HostRefusals.RequestIsMalformed, field) : null;

    /// <summary>The same words as in JSON; numbers are not accepted.</summary>
    private static TEnum? WordOf<TEnum>(string text)
        where TEnum : struct, Enum =>
        text.All(char.IsAsciiLetter) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) ? value : null;
}

/// <param name="Total">How many duties there are in all, by the same definition as the list.</param>
/// <param name="Units">How many units they belong to.</param>
internal sealed record DutyListResponse(int Total, int Units, IReadOnlyList<DutyRowResponse> Rows)
{
    public static DutyListResponse From(DutyPage page, WaitingMarks waiting) =>
        new(page.Total, page.Units, [.. page.Rows.Select(row => DutyRowResponse.From(row, waiting))]);
}

/// <param name="OpenRequests">What about the duty waits for somebody's word.</param>
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
    Verification Verification,
    DateOnly? ClaimedOn,
    int Documents,
    IReadOnlyList<OpenRequest> OpenRequests)
{
    public static DutyRowResponse From(DutyRow row, WaitingMarks waiting) => new(
        row.Unit.Code, row.Duty, row.Plan, row.Template, row.Area, row.Status, row.DueOn, row.DoneOn, row.ProgressPercent, row.Verification,
        row.ClaimedOn, row.Documents, [.. waiting.Of(row)]);
}
