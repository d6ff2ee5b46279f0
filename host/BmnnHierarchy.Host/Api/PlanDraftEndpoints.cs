using System.Collections.Immutable;
using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Plans under review: compile a document, read drafts, preview who gets what. Only for those who prepare or issue the province's plans.</summary>
internal static class PlanDraftEndpoints
{
    public static void MapPlanDrafts(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/units/{code}/plans").WithTags("Plan drafts");
        Describe(plans.MapGet("/", GetOverviewAsync), "ListUnitPlans", "Drafts and issued plans of a province or the Ministry", Permission.IssuePlans);
        Describe(plans.MapGet("/committees", GetCommitteesAsync), "ListPlanCommittees", "The steering committees that issued plans prescribe, the latest first");
        Describe(plans.MapPost("/compile", Compile), "CompilePlan", "What a plan document is understood to say; nothing is stored")
            .WithMetadata(new RequestSizeLimitAttribute(PlanDocumentRequest.LargestRequest));
        Describe(plans.MapGet("/drafts/{draft}", GetDraftAsync), "GetPlanDraft", "A draft with its source; its version is the ETag", Permission.IssuePlans);
        Describe(plans.MapGet("/drafts/{draft}/history", GetHistoryAsync), "GetPlanDraftHistory", "Everything that was done to a draft", Permission.IssuePlans);
        Describe(plans.MapGet("/drafts/{draft}/preview", PreviewAsync), "PreviewPlanDraft", "Who would get what if the draft were issued today, and what stands in the way", Permission.IssuePlans);
        Describe(plans.MapGet("/drafts/{draft}/difference", GetDifferenceAsync), "GetPlanDifference", "What an amendment changes of the plan in force", Permission.IssuePlans);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission = Permission.ManagePlans)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 422])
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }

    private static Task<Results<Ok<PlansOverview>, ProblemHttpResult>> GetOverviewAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) =>
        AnswerAsync(Of(code, grains).GetOverviewAsync(cancellationToken), context);

    private static Task<Results<Ok<ImmutableArray<PlanCommittee>>, ProblemHttpResult>> GetCommitteesAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) =>
        AnswerAsync(Of(code, grains).GetCommitteesAsync(cancellationToken), context);

    private static Results<Ok<PlanProposal>, ProblemHttpResult> Compile(string code, PlanDocumentRequest document, IPlanCompiler compiler, HttpContext context)
    {
        var compiled = document.Compile(compiler);
        return compiled.IsRefused ? ProblemMapper.From(compiled.Refusal, context) : TypedResults.Ok(compiled.Value);
    }

    private static async Task<Results<Ok<PlanDraft>, ProblemHttpResult>> GetDraftAsync(
        string code, string draft, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await Of(code, grains).GetDraftAsync(draft, cancellationToken);
        if (!reply.IsRefused)
        {
            context.Response.SetVersion(reply.Value!.Version);
        }

        return await AnswerAsync(Task.FromResult(reply), context);
    }

    private static Task<Results<Ok<ImmutableArray<DraftHistoryEntry>>, ProblemHttpResult>> GetHistoryAsync(
        string code, string draft, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) =>
        AnswerAsync(Of(code, grains).GetHistoryAsync(draft, cancellationToken), context);

    private static Task<Results<Ok<IssuePreview>, ProblemHttpResult>> PreviewAsync(
        string code, string draft, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken) =>
        AnswerAsync(Of(code, grains).PreviewAsync(draft, cancellationToken), context);

    private static async Task<Results<Ok<PlanDifference>, ProblemHttpResult>> GetDifferenceAsync(
        string code, string draft, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await Of(code, grains).PreviewAsync(draft, cancellationToken);
        return (reply.IsRefused ? reply.Refused.ToRefusal() : null, reply.Value?.Difference) switch
        {
            ({ } refusal, _) => ProblemMapper.From(refusal, context),
            (_, { } difference) => TypedResults.Ok(difference),
            _ => ProblemMapper.From(Refusal.Of(DraftRefusals.PlanIsNotIssued, "draft"), context),
        };
    }

    private static IPlansGrain Of(string code, IGrainFactory grains) => grains.GetGrain<IPlansGrain>(UnitKey.FromCode(code).ToString());

    private static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAsync<T>(Task<Reply<T>> asked, HttpContext context)
    {
        var reply = await asked;
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(reply.Value!);
    }
}
