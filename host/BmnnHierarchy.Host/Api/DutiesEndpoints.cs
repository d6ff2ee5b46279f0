using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Web.Addresses;
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
        unit.MapGet("/duties/{duty}", GetDutyAsync).WithName("GetDuty").WithSummary("One duty with the latest that happened to it; its version is the ETag")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/duties/{duty}/history", GetHistoryAsync).WithName("GetDutyHistory").WithSummary("What happened to a duty, a page at a time; the newest on page 1")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/subtree/duties", ListAsync).WithName("ListDuties").WithSummary("Duties of the unit and everything below it, by filter and page")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<UnitDutiesResponse>, ProblemHttpResult>> GetDutiesAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetDutiesAsync(cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(UnitDutiesResponse.From(reply.Value));
    }

    private static async Task<Results<Ok<DutyDetailResponse>, ProblemHttpResult>> GetDutyAsync(
        string code, string duty, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetDutyAsync(duty, cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Duty.Version);
        return TypedResults.Ok(DutyDetailResponse.From(reply.Value));
    }

    private static async Task<Results<Ok<DutyHistoryPage>, ProblemHttpResult>> GetHistoryAsync(
        string code, string duty, int? page, int? pageSize, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString())
            .GetHistoryAsync(duty, Math.Clamp(page ?? 1, 1, 100_000), Math.Clamp(pageSize ?? 50, 1, 200), cancellationToken);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(reply.Value!);
    }

    private static async Task<Results<Ok<DutyListResponse>, ProblemHttpResult>> ListAsync(
        string code,
        [AsParameters] DutyListRequest request,
        ISteeringReads reads,
        IAccountabilityReads accountability,
        SubtreeSight sight,
        TimeProvider time,
        HttpContext context,
        CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        if (!sight.Reaches(Permission.SeeDuties, within))
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
        }

        var filter = request.ToFilter(within, VietnamTime.Today(time));
        if (filter.IsRefused)
        {
            return ProblemMapper.From(filter.Refusal, context);
        }

        var whole = filter.Value with { AskedToExplain = await accountability.DutiesToExplainAsync(within, cancellationToken) };
        var page = await reads.ListAsync(whole, cancellationToken);
        return TypedResults.Ok(DutyListResponse.From(page, new WaitingMarks(whole)));
    }
}
