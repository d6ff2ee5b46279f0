using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Steering committees: one unit's with its history, lists across a subtree, and what units are held to.</summary>
internal static class CommitteeEndpoints
{
    public static void MapCommittees(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Committees");
        unit.MapGet("/committee", GetCommitteeAsync).WithName("GetCommittee").WithSummary("The unit's steering committee as it stands; its version is the ETag")
            .NeedsOnUnit(Permission.SeeDuties).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/committee/history", GetHistoryAsync).WithName("GetCommitteeHistory").WithSummary("Everything that was recorded of the committee, the oldest first")
            .NeedsOnUnit(Permission.SeeDuties).WithMetadata(new ReadsPersonalDataAttribute())
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/subtree/committees", ListAsync).WithName("ListCommittees")
            .WithSummary("Committees of the unit and everything below it, by filter and page; no names of persons")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapPost("/subtree/committees/prescription", PrescribeAsync).WithName("PrescribeCommittees")
            .WithSummary("Hold every unit of the province to the composition prescribed for it; safe to repeat")
            .NeedsOnUnit(Permission.AssignDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<CommitteeResponse>, ProblemHttpResult>> GetCommitteeAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ICommitteeGrain>(UnitKey.FromCode(code).ToString()).GetCommitteeAsync(cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(CommitteeResponse.From(reply.Value));
    }

    private static async Task<Results<Ok<IReadOnlyList<CommitteeHistoryEntry>>, ProblemHttpResult>> GetHistoryAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ICommitteeGrain>(UnitKey.FromCode(code).ToString()).GetHistoryAsync(cancellationToken);
        return reply.IsRefused
            ? ProblemMapper.From(reply.Refused.ToRefusal(), context)
            : TypedResults.Ok<IReadOnlyList<CommitteeHistoryEntry>>(reply.Value);
    }

    private static async Task<Results<Ok<CommitteeListResponse>, ProblemHttpResult>> ListAsync(
        string code, [AsParameters] CommitteeListRequest request, ICommitteeReads reads, SubtreeSight sight, HttpContext context, CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        if (!sight.Reaches(Permission.SeeDuties, within))
        {
            return ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
        }

        var filter = request.ToFilter(within);
        return filter.IsRefused
            ? ProblemMapper.From(filter.Refusal, context)
            : TypedResults.Ok(CommitteeListResponse.From(await reads.ListAsync(filter.Value, cancellationToken)));
    }

    private static async Task<Results<Ok<PrescribedResponse>, ProblemHttpResult>> PrescribeAsync(
        string code, ICommitteePrescription prescription, ICallerContext callers, HttpContext context)
    {
        // What has begun goes on when the client hangs up: half a province would be no state to leave.
        var held = await prescription.PrescribeAsync(UnitKey.FromCode(code), callers.Current!, CancellationToken.None);
        return held.IsRefused ? ProblemMapper.From(held.Refusal, context) : TypedResults.Ok(new PrescribedResponse(held.Value));
    }
}

/// <param name="Units">Units of the province that are held to a composition now.</param>
internal sealed record PrescribedResponse(int Units);
