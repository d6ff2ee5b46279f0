using System.Text.Json.Serialization;
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

/// <summary>What people do to a duty. Every command may be sent again with the same key; it is carried out once.</summary>
internal static class DutyCommandEndpoints
{
    public static void MapDutyCommands(this IEndpointRouteBuilder api)
    {
        var duty = api.MapGroup("/units/{code}/duties/{duty}").WithTags("Duties");
        Describe(duty.MapPost("/updates", UpdateAsync), "UpdateDuty", "Report progress or the result", Permission.UpdateDuties);
        Describe(duty.MapPost("/updates/{update:long}/correction", CorrectAsync), "CorrectUpdate", "Replace what an earlier update said", Permission.UpdateDuties);
        Describe(duty.MapPost("/updates/{update:long}/withdrawal", WithdrawAsync), "WithdrawUpdate", "Take an update back", Permission.UpdateDuties);
        Describe(duty.MapPost("/verifications", VerifyAsync), "VerifyDuty", "Confirm or reject what the unit has claimed", Permission.VerifyDuties);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> UpdateAsync(
        string code, string duty, DutyReport report, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.UpdateAsync(
            new UpdateDuty(conditions.CommandId, duty, conditions.ExpectedVersion, report), cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> CorrectAsync(
        string code, string duty, long update, CorrectionRequest correction, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.CorrectAsync(
            new CorrectUpdate(conditions.CommandId, duty, conditions.ExpectedVersion, update, correction.Reason, correction.Report), cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> WithdrawAsync(
        string code, string duty, long update, WithdrawalRequest withdrawal, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.WithdrawAsync(
            new WithdrawUpdate(conditions.CommandId, duty, conditions.ExpectedVersion, update, withdrawal.Reason), cancellationToken));

    private static Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> VerifyAsync(
        string code, string duty, VerificationRequest verification, [AsParameters] CommandHeaders headers, CommandTarget target) =>
        target.SendAsync(code, headers, (grain, conditions, cancellationToken) => grain.VerifyAsync(
            new VerifyDuty(
                conditions.CommandId, duty, conditions.ExpectedVersion, verification.Confirmed ?? false, verification.Reason, verification.Given,
                verification.Seen is { } seen ? [.. seen] : default),
            cancellationToken));
}

/// <param name="IdempotencyKey">8 to 64 letters, digits, hyphens and underscores; new for every new command, the same for a retry.</param>
/// <param name="IfMatch">The duty's version as last seen (<c>"214"</c>), or <c>*</c>.</param>
internal sealed record CommandHeaders(
    [property: FromHeader(Name = Conditions.IdempotencyKey)] string? IdempotencyKey,
    [property: FromHeader(Name = "If-Match")] string? IfMatch);

internal sealed record CorrectionRequest(string Reason, DutyReport Report);

internal sealed record WithdrawalRequest(string Reason);

/// <param name="Confirmed">The short way: confirmed or rejected. Give this or the verdict.</param>
/// <param name="Reason">Needed when the claim is rejected, or returned because more is needed.</param>
/// <param name="Verdict">confirmed, rejected or needsMore.</param>
/// <param name="Seen">Places, from 0, of the documents that were seen.</param>
internal sealed record VerificationRequest(bool? Confirmed = null, string? Reason = null, Verification? Verdict = null, IReadOnlyList<int>? Seen = null)
{
    /// <summary>Without either way of saying it there is no verdict, and the rules refuse that.</summary>
    [JsonIgnore]
    public Verification? Given => Verdict ?? (Confirmed is null ? Verification.None : null);
}

/// <summary>Sends a command to the grain of a unit and answers with its receipt.</summary>
internal sealed class CommandTarget(IGrainFactory grains, IHttpContextAccessor accessor)
{
    public async Task<Results<Ok<ReceiptResponse>, ProblemHttpResult>> SendAsync(
        string code, CommandHeaders headers, Func<ISteeringGrain, Conditions, CancellationToken, Task<Reply<DutyReceipt>>> command)
    {
        var context = accessor.HttpContext!;
        var conditions = Conditions.Read(headers.IdempotencyKey, headers.IfMatch);
        if (conditions.IsRefused)
        {
            return ProblemMapper.From(conditions.Refusal, context);
        }

        // A command that is on its way is not called back when the client hangs up: its outcome would be unknown to both.
        var grain = grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString());
        var reply = await command(grain, conditions.Value, CancellationToken.None);
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Duty.Version);
        return TypedResults.Ok(ReceiptResponse.From(reply.Value));
    }
}
