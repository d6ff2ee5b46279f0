using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>Requests about deadlines and their decisions, duties that do not apply, events that set a deadline.</summary>
internal static class DeadlineEndpoints
{
    private const string AnyVersion = "*";

    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        var duty = api.MapGroup("/units/{code}/duties/{duty}").WithTags("Deadlines");
        Describe(duty.MapPost("/requests", AskAsync), "AskRequest", "Ask for an extension, or that the duty does not apply", Permission.UpdateDuties);
        Describe(duty.MapPost("/requests/{request:long}/decision", DecideAsync), "DecideRequest", "Grant or refuse a request", Permission.DecideRequests);
        Describe(duty.MapPost("/requests/{request:long}/withdrawal", WithdrawAsync), "WithdrawRequest", "Take a request back", Permission.UpdateDuties);
        Describe(duty.MapPost("/not-applicable", SetNotApplicableAsync), "SetNotApplicable", "Say that the duty does not apply up to a day", Permission.DecideRequests);
        Describe(duty.MapPost("/not-applicable/end", EndNotApplicableAsync), "EndNotApplicable", "Make the duty apply again", Permission.DecideRequests);

        var unit = api.MapGroup("/units/{code}").WithTags("Deadlines");
        Describe(unit.MapPost("/events", RecordAsync), "RecordEvent", "Record an event of the unit that sets a deadline", Permission.UpdateDuties);
        Describe(unit.MapPost("/announced-events", AnnounceAsync), "AnnounceEvent", "Record for the unit an event that sets a deadline", Permission.AssignDuties);
        unit.MapGet("/subtree/requests", ListAsync).WithName("ListOpenRequests").WithSummary("Requests that wait for a decision, the oldest first")
            .NeedsOnUnit(Permission.DecideRequests).ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> AskAsync(
        string code, string duty, RequestRequest request, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.AskRequestAsync(
            new AskRequest(conditions.CommandId, duty, conditions.ExpectedVersion, request.Kind, request.Until, request.Reason, request.DocumentNumber),
            cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> DecideAsync(
        string code, string duty, long request, RequestDecisionRequest decision, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.DecideRequestAsync(
            new DecideRequest(
                conditions.CommandId, duty, conditions.ExpectedVersion, request, decision.Granted, decision.Until, decision.Reason, decision.DecisionNumber),
            cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> WithdrawAsync(
        string code, string duty, long request, WithdrawalRequest withdrawal, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.WithdrawRequestAsync(
            new WithdrawRequest(conditions.CommandId, duty, conditions.ExpectedVersion, request, withdrawal.Reason), cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> SetNotApplicableAsync(
        string code, string duty, NotApplicableRequest request, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.SetNotApplicableAsync(
            new SetNotApplicable(conditions.CommandId, duty, conditions.ExpectedVersion, request.Until, request.Reason, request.DecisionNumber), cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> EndNotApplicableAsync(
        string code, string duty, WithdrawalRequest request, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.EndNotApplicableAsync(
            new EndNotApplicable(conditions.CommandId, duty, conditions.ExpectedVersion, request.Reason), cancellationToken));

    /// <summary>The occurrence does not exist before: there is no version of it to match.</summary>
    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> RecordAsync(
        string code, EventRequest happened, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers with { IfMatch = AnyVersion }, (grain, conditions, cancellationToken) =>
            grain.RecordEventAsync(happened.ToCommand(conditions.CommandId), cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> AnnounceAsync(
        string code, EventRequest happened, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers with { IfMatch = AnyVersion }, (grain, conditions, cancellationToken) =>
            grain.AnnounceEventAsync(happened.ToCommand(conditions.CommandId), cancellationToken));

    private static async Task<Results<Ok<RequestListResponse>, ProblemHttpResult>> ListAsync(
        string code, string? unitText, int? page, int? pageSize, IRequestReads reads, HttpContext context, CancellationToken cancellationToken)
    {
        if (page is < 1 or > 100_000 || pageSize is < 1 or > 200)
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.RequestIsMalformed, page is < 1 or > 100_000 ? "page" : "pageSize"), context);
        }

        return TypedResults.Ok(RequestListResponse.From(await reads.ListOpenAsync(new RequestFilter(UnitKey.FromCode(code), unitText), page ?? 1, pageSize ?? 50, cancellationToken)));
    }
}

/// <param name="Until">The new deadline, or the last day on which the duty should not apply.</param>
internal sealed record RequestRequest(DutyRequestKind Kind, DateOnly Until, string Reason, string? DocumentNumber);

/// <param name="Until">Another day than the one asked for; null grants that one.</param>
/// <param name="Reason">Needed when refused.</param>
internal sealed record RequestDecisionRequest(bool Granted, DateOnly? Until, string? Reason, string? DecisionNumber);

internal sealed record NotApplicableRequest(DateOnly Until, string Reason, string? DecisionNumber);

/// <param name="HappenedAt">Time of day in Vietnam; needed when the term is in hours.</param>
internal sealed record EventRequest(string Plan, string Template, DateOnly HappenedOn, TimeOnly? HappenedAt, string? DocumentNumber, string? Note)
{
    public RecordDutyEvent ToCommand(string commandId) => new(commandId, Plan, Template, HappenedOn, HappenedAt, DocumentNumber, Note);
}

internal sealed record RequestListResponse(int Total, IReadOnlyList<RequestRowResponse> Rows)
{
    public static RequestListResponse From(RequestPage page) => new(page.Total, [.. page.Rows.Select(RequestRowResponse.From)]);
}

internal sealed record RequestRowResponse(
    string Unit,
    long Request,
    string Duty,
    DutyRequestKind Kind,
    DateOnly AskedOn,
    DateOnly? DueOn,
    DateOnly Until,
    string Reason,
    string? DocumentNumber)
{
    public static RequestRowResponse From(RequestRow row) => new(
        row.Unit.Code, row.Request, row.Duty, row.Kind, row.AskedOn, row.DueOn, row.Until, row.Reason, row.DocumentNumber);
}
