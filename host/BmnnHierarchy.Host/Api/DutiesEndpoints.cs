using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Duties: of one unit, one duty with its history, and lists across a unit's subtree.</summary>
internal static class DutiesEndpoints
{
    public static void MapDuties(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Duties");
        unit.MapGet("/duties", GetDutiesAsync).WithName("GetDuties").WithSummary("The unit's duties as they stand today")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/duties/{duty}", GetDutyAsync).WithName("GetDuty").WithSummary("One duty with everything that happened to it; its version is the ETag")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/subtree/duties", ListAsync).WithName("ListDuties").WithSummary("Duties of the unit and everything below it, by filter and page")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<UnitDuties>, ProblemHttpResult>> GetDutiesAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetDutiesAsync(cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(reply.Value);
    }

    private static async Task<Results<Ok<DutyDetail>, ProblemHttpResult>> GetDutyAsync(
        string code, string duty, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetDutyAsync(duty, cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Duty.Version);
        return TypedResults.Ok(reply.Value);
    }

    private static async Task<Results<Ok<DutyListResponse>, ProblemHttpResult>> ListAsync(
        string code,
        [AsParameters] DutyListRequest request,
        ISteeringReads reads,
        SubtreeSight sight,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        if (!sight.Reaches(Permission.SeeDuties, within))
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
        }

        var page = await reads.ListAsync(request.ToFilter(within), cancellationToken);
        return TypedResults.Ok(DutyListResponse.From(page));
    }
}

/// <summary>Whether the caller sees a unit together with what is below it. A role that is held for the unit alone does not reach further.</summary>
internal sealed class SubtreeSight(IAccessPolicy policy, ICallerContext callers, IUnitDirectory units, TimeProvider time)
{
    public bool Reaches(Permission permission, UnitKey unit) =>
        callers.Current is { } caller
        && units.Current.Children(unit, VietnamTime.Today(time)).Select(child => child.Key).Prepend(unit)
            .All(each => policy.Allows(caller, permission, each));
}

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
