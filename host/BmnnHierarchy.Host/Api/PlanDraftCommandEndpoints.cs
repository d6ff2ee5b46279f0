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

using DraftAnswer = Results<Ok<DraftReceipt>, ProblemHttpResult>;

/// <summary>What people do to a draft. Every command may be sent again with the same key; it is carried out once.</summary>
internal static class PlanDraftCommandEndpoints
{
    public static void MapPlanDraftCommands(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/units/{code}/plans").WithTags("Plan drafts");
        Describe(plans.MapPost("/drafts", OpenAsync), "OpenPlanDraft", "Compile a document and open a draft of it")
            .WithMetadata(new RequestSizeLimitAttribute(PlanDocumentRequest.LargestRequest));
        Describe(plans.MapPost("/issued/{plan}/amendments", OpenAmendmentAsync), "OpenPlanAmendment", "Open a draft of an amendment with the text of the plan in force");
        var draft = plans.MapGroup("/drafts/{draft}");
        Describe(draft.MapPost("/items", AddAsync), "AddPlanItem", "Add an item by hand, also of a line that was not understood");
        Describe(draft.MapPost("/items/{item}/content", EditAsync), "EditPlanItem", "Replace an item's content");
        Describe(draft.MapPost("/items/{item}/parts", SplitAsync), "SplitPlanItem", "Put several items in the place of one");
        Describe(draft.MapPost("/items/{item}/removal", RemoveAsync), "RemovePlanItem", "Take an item out of what is issued; it stays on record");
        Describe(draft.MapPost("/items/{item}/restoration", RestoreAsync), "RestorePlanItem", "Bring an item back");
        Describe(draft.MapPost("/merges", MergeAsync), "MergePlanItems", "Let the first item take up the others");
        Describe(draft.MapPost("/lines", MarkLinesAsync), "MarkPlanLines", "Mark lines that were not understood as read");
        Describe(draft.MapPost("/head", EditHeadAsync), "EditPlanHead", "Replace number, date, title, signer and work areas");
        Describe(draft.MapPost("/committee", EditCommitteeAsync), "EditPlanCommittee", "Replace the prescribed composition of the steering committee");
        Describe(draft.MapPost("/discard", DiscardAsync), "DiscardPlanDraft", "Discard the draft; it stays on record");
        Describe(draft.MapPost("/issue", IssueAsync), "IssuePlanDraft", "Issue the plan or amendment, which others have prepared: its assignments become duties at every unit they bind", Permission.IssuePlans);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission = Permission.ManagePlans)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }

        return endpoint;
    }

    private static Task<DraftAnswer> OpenAsync(
        string code, PlanDocumentRequest document, [FromHeader(Name = Conditions.IdempotencyKey)] string? idempotencyKey, IPlanCompiler compiler, DraftTarget target)
    {
        var compiled = document.Compile(compiler);
        return compiled.IsRefused
            ? target.RefuseAsync(compiled.Refusal)
            : target.SendAsync(code, new CommandHeaders(idempotencyKey, "*"), (grain, at) =>
                grain.OpenDraftAsync(new OpenDraft(at.CommandId, CanonicalJson.Write(compiled.Value), document.Amends), CancellationToken.None));
    }

    private static Task<DraftAnswer> OpenAmendmentAsync(
        string code, string plan, [FromHeader(Name = Conditions.IdempotencyKey)] string? idempotencyKey, DraftTarget target) =>
        target.SendAsync(code, new CommandHeaders(idempotencyKey, "*"), (grain, at) =>
            grain.OpenAmendmentAsync(new OpenAmendment(at.CommandId, plan), CancellationToken.None));

    private static Task<DraftAnswer> AddAsync(string code, string draft, NewItemRequest item, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.AddItemAsync(
            new AddItem(at.CommandId, draft, at.ExpectedVersion, item.Section, Whole(item.Content), item.Line), CancellationToken.None));

    private static Task<DraftAnswer> EditAsync(
        string code, string draft, string item, ItemContent content, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.EditItemAsync(
            new EditItem(at.CommandId, draft, at.ExpectedVersion, item, Whole(content)), CancellationToken.None));

    private static Task<DraftAnswer> SplitAsync(
        string code, string draft, string item, PartsRequest parts, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.SplitItemAsync(
            new SplitItem(at.CommandId, draft, at.ExpectedVersion, item, parts.Texts.OrNone()), CancellationToken.None));

    private static Task<DraftAnswer> RemoveAsync(
        string code, string draft, string item, WithdrawalRequest removal, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.RemoveItemAsync(
            new RemoveItem(at.CommandId, draft, at.ExpectedVersion, item, removal.Reason), CancellationToken.None));

    private static Task<DraftAnswer> RestoreAsync(
        string code, string draft, string item, WithdrawalRequest restoration, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.RestoreItemAsync(
            new RestoreItem(at.CommandId, draft, at.ExpectedVersion, item, restoration.Reason), CancellationToken.None));

    private static Task<DraftAnswer> MergeAsync(string code, string draft, MergeRequest merge, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.MergeItemsAsync(
            new MergeItems(at.CommandId, draft, at.ExpectedVersion, merge.Items.OrNone()), CancellationToken.None));

    private static Task<DraftAnswer> MarkLinesAsync(string code, string draft, MarkRequest mark, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.MarkLinesAsync(
            new MarkLines(at.CommandId, draft, at.ExpectedVersion, mark.Lines.OrNone(), mark.AsRead), CancellationToken.None));

    private static Task<DraftAnswer> EditHeadAsync(string code, string draft, DraftHead head, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.EditHeadAsync(
            new EditHead(at.CommandId, draft, at.ExpectedVersion, head with { Areas = head.Areas.OrNone() }), CancellationToken.None));

    private static Task<DraftAnswer> EditCommitteeAsync(
        string code, string draft, PostsRequest committee, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.EditCommitteeAsync(
            new EditCommittee(at.CommandId, draft, at.ExpectedVersion, committee.Posts.OrNone()), CancellationToken.None));

    private static Task<DraftAnswer> DiscardAsync(string code, string draft, WithdrawalRequest discard, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.DiscardAsync(
            new DiscardDraft(at.CommandId, draft, at.ExpectedVersion, discard.Reason), CancellationToken.None));

    private static ItemContent Whole(ItemContent? content) =>
        content is null ? null! : content with { Kinds = content.Kinds.OrNone(), Bodies = content.Bodies.OrNone() };

    private static Task<DraftAnswer> IssueAsync(string code, string draft, [AsParameters] CommandHeaders headers, DraftTarget target) =>
        target.SendAsync(code, headers, (grain, at) => grain.IssueAsync(
            new IssueDraft(at.CommandId, draft, at.ExpectedVersion), CancellationToken.None));
}

/// <param name="Section">Where it stands in the plan (<c>III.7.4</c>).</param>
/// <param name="Line">Index of the line that was not understood and of which the item is made, or null.</param>
internal sealed record NewItemRequest(string Section, ItemContent Content, int? Line);

internal sealed record PartsRequest(ImmutableArray<string> Texts);

internal sealed record MergeRequest(ImmutableArray<string> Items);

/// <param name="Lines">Indexes; none means all.</param>
internal sealed record MarkRequest(ImmutableArray<int> Lines, bool AsRead);

internal sealed record PostsRequest(ImmutableArray<DraftPost> Posts);

/// <summary>Sends a command to the plans of a unit and answers with its receipt.</summary>
internal sealed class DraftTarget(IGrainFactory grains, IHttpContextAccessor accessor)
{
    public Task<DraftAnswer> RefuseAsync(Refusal refusal) => Task.FromResult<DraftAnswer>(ProblemMapper.From(refusal, accessor.HttpContext!));

    public async Task<DraftAnswer> SendAsync(string code, CommandHeaders headers, Func<IPlansGrain, Conditions, Task<Reply<DraftReceipt>>> command)
    {
        var context = accessor.HttpContext!;
        var conditions = Conditions.Read(headers.IdempotencyKey, headers.IfMatch);
        if (conditions.IsRefused)
        {
            return ProblemMapper.From(conditions.Refusal, context);
        }

        // A command that is on its way is not called back when the client hangs up: its outcome would be unknown to both.
        var reply = await command(grains.GetGrain<IPlansGrain>(UnitKey.FromCode(code).ToString()), conditions.Value);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Version);
        return TypedResults.Ok(reply.Value);
    }
}
