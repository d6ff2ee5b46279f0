using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>The plans as issued, with their assignments. Plans are public documents: open to everyone signed in.</summary>
internal static class PlansEndpoints
{
    public static void MapPlans(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/plans").WithTags("Plans");
        plans.MapGet("/", List).WithName("ListPlans").WithSummary("All plans").AllowsSignedIn();
        plans.MapGet("/{plan}", Get).WithName("GetPlan").WithSummary("One plan with its work areas and assignments").AllowsSignedIn()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static Ok<IReadOnlyList<PlanSummaryResponse>> List(IPlanCatalogue catalogue) =>
        TypedResults.Ok<IReadOnlyList<PlanSummaryResponse>>([.. catalogue.Plans.Select(PlanSummaryResponse.From)]);

    private static Results<Ok<PlanResponse>, ProblemHttpResult> Get(string plan, IPlanCatalogue catalogue, HttpContext context) =>
        catalogue.Find(plan) is { } found
            ? TypedResults.Ok(PlanResponse.From(found))
            : ProblemMapper.From(Refusal.Of(SteeringRefusals.PlanUnknown, "plan"), context);
}

internal sealed record PlanSummaryResponse(
    string Code, string Province, string Number, DateOnly IssuedOn, string Title, string TitleInEnglish, int Assignments)
{
    public static PlanSummaryResponse From(Plan plan) => new(
        plan.Code, UnitKey.Parse(plan.Province).Code, plan.Number, plan.IssuedOn, plan.Title, plan.TitleInEnglish, plan.Templates.Length);
}

internal sealed record PlanResponse(PlanSummaryResponse Plan, IReadOnlyList<WorkArea> Areas, IReadOnlyList<DutyTemplate> Assignments)
{
    public static PlanResponse From(Plan plan) => new(PlanSummaryResponse.From(plan), plan.Areas, plan.Templates);
}
