using System.ComponentModel;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace BmnnHierarchy.Host.Api;

using UnitPlanAnswer = Results<Ok<IReadOnlyList<UnitPlanView>>, ProblemHttpResult>;

/// <summary>The plans that units issue to carry out a province's plan.</summary>
internal static class UnitPlanEndpoints
{
    public static void MapUnitPlans(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Unit plans");
        unit.MapGet("/unit-plans", GetAsync).WithName("GetUnitPlans").WithSummary("The unit's own plans that stand, the newest first")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        unit.MapGet("/subtree/unit-plans", ListAsync).WithName("ListUnitsWithPlans").WithSummary("Units with duties of a plan, with their own plan for it when there is one")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(unit.MapPost("/unit-plans", IssueAsync), "IssueUnitPlan", "Record the unit's own plan, or its revision, by number and date");
        Describe(unit.MapPost("/unit-plans/withdrawal", WithdrawAsync), "WithdrawUnitPlan", "Take back the unit's latest plan for a province's plan");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(Permission.UpdateDuties);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 422])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<UnitPlanAnswer> GetAsync(string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) =>
        Answer(await Grain(grains, code).GetUnitPlansAsync(cancellationToken), context);

    private static async Task<Results<Ok<IReadOnlyList<UnitPlanRowResponse>>, ProblemHttpResult>> ListAsync(
        string code, [Description("Code of the province's plan")] string? plan, IUnitPlanReads reads, SubtreeSight sight, HttpContext context, CancellationToken cancellationToken)
    {
        var within = UnitKey.FromCode(code);
        return sight.Reaches(Permission.SeeDuties, within)
            ? TypedResults.Ok<IReadOnlyList<UnitPlanRowResponse>>(
                [.. (await reads.ListAsync(within, plan ?? string.Empty, cancellationToken)).Select(UnitPlanRowResponse.From)])
            : ProblemMapper.From(Refusal.Of(AccessRefusals.PermissionIsMissing), context);
    }

    private static Task<UnitPlanAnswer> IssueAsync(
        string code, UnitPlanRequest plan, [FromHeader(Name = Conditions.IdempotencyKey)] string? key, IGrainFactory grains, HttpContext context) =>
        SendAsync(key, context, id => Grain(grains, code).IssueUnitPlanAsync(new IssueUnitPlan(id, plan.Plan, plan.Number, plan.IssuedOn), CancellationToken.None));

    private static Task<UnitPlanAnswer> WithdrawAsync(
        string code, UnitPlanWithdrawalRequest withdrawal, [FromHeader(Name = Conditions.IdempotencyKey)] string? key, IGrainFactory grains, HttpContext context) =>
        SendAsync(key, context, id => Grain(grains, code).WithdrawUnitPlanAsync(new WithdrawUnitPlan(id, withdrawal.Plan, withdrawal.Reason), CancellationToken.None));

    /// <summary>A plan takes nobody's place unseen, so no version is asked for.</summary>
    private static async Task<UnitPlanAnswer> SendAsync(string? key, HttpContext context, Func<string, Task<Reply<UnitPlansView>>> send)
    {
        var conditions = Conditions.Read(key, "*");
        return conditions.IsRefused ? ProblemMapper.From(conditions.Refusal, context) : Answer(await send(conditions.Value.CommandId), context);
    }

    private static UnitPlanAnswer Answer(Reply<UnitPlansView> reply, HttpContext context) => reply.IsRefused
        ? ProblemMapper.From(reply.Refused.ToRefusal(), context)
        : TypedResults.Ok<IReadOnlyList<UnitPlanView>>(reply.Value!.Plans);

    private static ISteeringGrain Grain(IGrainFactory grains, string code) => grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString());
}

/// <param name="Plan">Code of the province's plan.</param>
internal sealed record UnitPlanRequest(string Plan, string Number, DateOnly IssuedOn);

internal sealed record UnitPlanWithdrawalRequest(string Plan, string Reason);

internal sealed record UnitPlanRowResponse(string Unit, string? Number, DateOnly? IssuedOn, int Revision)
{
    public static UnitPlanRowResponse From(UnitPlanRow row) => new(row.Unit.Code, row.Number, row.IssuedOn, row.Revision);
}
