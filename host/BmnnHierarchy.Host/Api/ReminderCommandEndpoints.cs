using BmnnHierarchy.Access;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Orleans;

namespace BmnnHierarchy.Host.Api;

/// <summary>Reminders by hand: sent to many units at once, followed, and read by them.</summary>
internal static class ReminderCommandEndpoints
{
    private const int MostShown = 100;

    /// <summary>Targets with <see cref="SendReminder.MostDuties"/> duties, with room.</summary>
    private const int LargestRequest = 512 * 1024;

    public static void MapReminderCommands(this IEndpointRouteBuilder api)
    {
        var reminders = api.MapGroup("/units/{code}/reminders").WithTags("Reminders");
        Describe(reminders.MapPost("/sent", SendAsync).WithMetadata(new RequestSizeLimitAttribute(LargestRequest)), "SendReminder", "Remind units below of duties; the receipt's number follows it", Permission.RemindUnits, 400, 403, 404, 409, 422);
        Describe(reminders.MapGet("/sent", GetSentAsync), "GetSentReminders", "The unit's last 100 reminders and how far they got", Permission.RemindUnits, 403, 404);
        Describe(reminders.MapGet("/sent/{number:int}", GetCourseAsync), "GetSentReminder", "One reminder and how far it got with each unit", Permission.RemindUnits, 403, 404);
        Describe(reminders.MapGet("/received", GetReceivedAsync), "GetReceivedReminders", "The reminders that the unit has got", Permission.SeeDuties, 403, 404);
        Describe(reminders.MapPost("/received/reading", ReadAsync), "ReadReminders", "Say that reminders have been read", Permission.AnswerForUnit, 400, 403, 404, 409, 422);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission, params ReadOnlySpan<int> refusals)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in refusals)
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<Results<Ok<ReminderReceipt>, ProblemHttpResult>> SendAsync(
        string code, SendReminderRequest request, [FromHeader(Name = Conditions.IdempotencyKey)] string? idempotencyKey, IGrainFactory grains, HttpContext context)
    {
        if (string.IsNullOrWhiteSpace(idempotencyKey))
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.IdempotencyKeyIsMissing, Conditions.IdempotencyKey), context);
        }

        // A reminder that is on its way is not called back when the client hangs up: its outcome would be unknown to both.
        var reply = await grains.GetGrain<IReminderGrain>(UnitKey.FromCode(code).ToString()).SendAsync(request.ToCommand(idempotencyKey), CancellationToken.None);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(reply.Value!);
    }

    private static async Task<Ok<IReadOnlyList<ReminderProgress>>> GetSentAsync(string code, IReminderReads reads, CancellationToken cancellationToken) =>
        TypedResults.Ok<IReadOnlyList<ReminderProgress>>(await reads.SentAsync(UnitKey.FromCode(code), MostShown, cancellationToken));

    private static async Task<Results<Ok<ReminderCourseResponse>, ProblemHttpResult>> GetCourseAsync(
        string code, int number, IReminderReads reads, HttpContext context, CancellationToken cancellationToken) =>
        await reads.CourseAsync(UnitKey.FromCode(code), number, cancellationToken) is { } course
            ? TypedResults.Ok(ReminderCourseResponse.From(course))
            : ProblemMapper.From(Refusal.Of(ReminderRefusals.ReminderUnknown, "number", number.ToString(System.Globalization.CultureInfo.InvariantCulture)), context);

    private static async Task<Results<Ok<UnitReminders>, ProblemHttpResult>> GetReceivedAsync(
        string code, IGrainFactory grains, HttpContext context, CancellationToken cancellationToken)
    {
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).GetRemindersAsync(cancellationToken);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.Ok(reply.Value!);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReadAsync(
        string code, ReadRemindersRequest request, [FromHeader(Name = Conditions.IdempotencyKey)] string? idempotencyKey, IGrainFactory grains, HttpContext context)
    {
        if (string.IsNullOrWhiteSpace(idempotencyKey))
        {
            return ProblemMapper.From(Refusal.Of(HostRefusals.IdempotencyKeyIsMissing, Conditions.IdempotencyKey), context);
        }

        var command = new ReadReminders(idempotencyKey, [.. request.Reminders ?? []]);
        var reply = await grains.GetGrain<ISteeringGrain>(UnitKey.FromCode(code).ToString()).ReadRemindersAsync(command, CancellationToken.None);
        return reply.IsRefused ? ProblemMapper.From(reply.Refused.ToRefusal(), context) : TypedResults.NoContent();
    }
}

/// <param name="Text">At most 500 characters, without content of secret documents.</param>
/// <param name="DocumentNumber">Number and sign of the document that urges.</param>
internal sealed record SendReminderRequest(string? Text, string? DocumentNumber, IReadOnlyList<ReminderTargetRequest>? Targets)
{
    public SendReminder ToCommand(string commandId) => new(
        commandId, Text, DocumentNumber,
        [.. (Targets ?? []).Select(target => new ReminderTarget(UnitKey.TryFromCode(target?.Unit, out var unit) ? unit.ToString() : target?.Unit ?? string.Empty, [.. target?.Duties ?? []]))]);
}

/// <param name="Unit">Code of the unit.</param>
internal sealed record ReminderTargetRequest(string? Unit, IReadOnlyList<string>? Duties);

internal sealed record ReadRemindersRequest(IReadOnlyList<string>? Reminders);

internal sealed record ReminderCourseResponse(ReminderProgress Reminder, IReadOnlyList<ReminderStepResponse> Units)
{
    public static ReminderCourseResponse From(ReminderCourse course) => new(course.Progress, [.. course.Steps.Select(step => new ReminderStepResponse(
        step.Unit.Code, step.Asked, step.Reminded, step.ReadAt, step.ReadBy))]);
}

/// <param name="Reminded">Duties it reminded of; null while it is on its way.</param>
internal sealed record ReminderStepResponse(string Unit, int Asked, int? Reminded, DateTimeOffset? ReadAt, string? ReadBy);
