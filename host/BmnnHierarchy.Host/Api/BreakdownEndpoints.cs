using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

using SubtaskAnswer = Results<Ok<BreakdownResponse>, ProblemHttpResult>;

/// <summary>Sub-tasks of a duty. Every command may be sent again with the same key; it is carried out once.</summary>
internal static class BreakdownEndpoints
{
    public static void MapBreakdown(this IEndpointRouteBuilder api)
    {
        var duty = api.MapGroup("/units/{code}/duties/{duty}/subtasks").WithTags("Sub-tasks");
        duty.MapGet("/", GetAsync).WithName("GetSubtasks").WithSummary("The sub-tasks of a duty in the unit's order; the duty's version is the ETag")
            .NeedsOnUnit(Permission.SeeDuties).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(duty.MapPost("/", AddAsync), "AddSubtask", "Add a sub-task with its owner and due day");
        Describe(duty.MapPost("/order", OrderAsync), "OrderSubtasks", "Put the sub-tasks into an order");
        Describe(duty.MapPost("/{subtask}/change", ChangeAsync), "ChangeSubtask", "Replace what a sub-task says");
        Describe(duty.MapPost("/{subtask}/mark", MarkAsync), "MarkSubtask", "Say that a sub-task is done, or that it is not after all");
        Describe(duty.MapPost("/{subtask}/withdrawal", WithdrawAsync), "WithdrawSubtask", "Withdraw a sub-task with a reason");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(Permission.UpdateDuties);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<SubtaskAnswer> GetAsync(string code, string duty, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetDutyAsync(duty, cancellationToken);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Duty.Version);
        return TypedResults.Ok(BreakdownResponse.From(reply.Value.Duty));
    }

    private static Task<SubtaskAnswer> AddAsync(
        string code, string duty, SubtaskInput subtask, [AsParameters] CommandHeaders headers, BreakdownTarget target) =>
        target.SendAsync(code, headers, (grain, on) => grain.AddSubtaskAsync(
            new AddSubtask(on.CommandId, duty, on.ExpectedVersion, subtask), CancellationToken.None));

    private static Task<SubtaskAnswer> OrderAsync(
        string code, string duty, SubtaskOrderRequest order, [AsParameters] CommandHeaders headers, BreakdownTarget target) =>
        target.SendAsync(code, headers, (grain, on) => grain.OrderSubtasksAsync(
            new OrderSubtasks(on.CommandId, duty, on.ExpectedVersion, [.. order.Ids ?? []]), CancellationToken.None));

    private static Task<SubtaskAnswer> ChangeAsync(
        string code, string duty, string subtask, SubtaskInput change, [AsParameters] CommandHeaders headers, BreakdownTarget target) =>
        target.SendAsync(code, headers, (grain, on) => grain.ChangeSubtaskAsync(
            new ChangeSubtask(on.CommandId, duty, on.ExpectedVersion, subtask, change), CancellationToken.None));

    private static Task<SubtaskAnswer> MarkAsync(
        string code, string duty, string subtask, SubtaskMarkRequest mark, [AsParameters] CommandHeaders headers, BreakdownTarget target) =>
        target.SendAsync(code, headers, (grain, on) => grain.MarkSubtaskAsync(
            new MarkSubtask(on.CommandId, duty, on.ExpectedVersion, subtask, mark.DoneOn), CancellationToken.None));

    private static Task<SubtaskAnswer> WithdrawAsync(
        string code, string duty, string subtask, WithdrawalRequest withdrawal, [AsParameters] CommandHeaders headers, BreakdownTarget target) =>
        target.SendAsync(code, headers, (grain, on) => grain.WithdrawSubtaskAsync(
            new WithdrawSubtask(on.CommandId, duty, on.ExpectedVersion, subtask, withdrawal.Reason), CancellationToken.None));
}

/// <param name="Ids">Every sub-task that stands, each once.</param>
internal sealed record SubtaskOrderRequest(IReadOnlyList<string> Ids);

/// <param name="DoneOn">The day on which it was done; null: it is not done after all.</param>
internal sealed record SubtaskMarkRequest(DateOnly? DoneOn);

/// <param name="Version">The duty's version; send it back in If-Match.</param>
/// <param name="SuggestedProgress">The share of sub-tasks done in percent, at most 99: a result needs the unit's claim and its evidence.</param>
internal sealed record BreakdownResponse(string Duty, long Version, int Done, int SuggestedProgress, IReadOnlyList<SubtaskResponse> Subtasks)
{
    public static BreakdownResponse From(DutyView duty) => new(
        duty.Id, duty.Version, duty.Breakdown?.Done ?? 0, duty.Breakdown?.SuggestedProgress ?? 0, [.. (duty.Breakdown?.Subtasks ?? []).Select(SubtaskResponse.From)]);
}

internal sealed record SubtaskResponse(string Id, string Text, string Owner, DateOnly? DueOn, DateOnly? DoneOn)
{
    public static SubtaskResponse From(SubtaskView subtask) => new(subtask.Id, subtask.Text, subtask.Owner, subtask.DueOn, subtask.DoneOn);
}

/// <summary>Sends a command about sub-tasks and answers with those that stand then.</summary>
internal sealed class BreakdownTarget(IGrainFactory grains, IHttpContextAccessor accessor)
{
    public async Task<SubtaskAnswer> SendAsync(string code, CommandHeaders headers, Func<ISteeringGrain, Conditions, Task<Reply<DutyReceipt>>> command)
    {
        var context = accessor.HttpContext!;
        var conditions = Conditions.Read(headers.IdempotencyKey, headers.IfMatch);
        if (conditions.IsRefused)
        {
            return ProblemMapper.From(conditions.Refusal, context);
        }

        var reply = await command(grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()), conditions.Value);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Duty.Version);
        return TypedResults.Ok(BreakdownResponse.From(reply.Value.Duty));
    }
}
