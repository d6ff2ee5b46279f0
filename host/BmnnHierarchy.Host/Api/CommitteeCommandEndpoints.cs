using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Host.Problems;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Orleans;

namespace BmnnHierarchy.Host.Api;

using CommitteeAnswer = Results<Ok<CommitteeReceiptResponse>, ProblemHttpResult>;

/// <summary>What is recorded of a committee. Every command may be sent again with the same key; it is carried out once.</summary>
internal static class CommitteeCommandEndpoints
{
    public static void MapCommitteeCommands(this IEndpointRouteBuilder api)
    {
        var committee = api.MapGroup("/units/{code}/committee").WithTags("Committees");
        Describe(committee.MapPost("/decisions", DecideAsync), "DecideCommittee", "Record a decision that establishes or strengthens the committee");
        Describe(committee.MapPost("/decisions/{decision}/correction", CorrectDecisionAsync), "CorrectCommitteeDecision", "Correct number, date or issuer of a decision");
        Describe(committee.MapPost("/members", AppointAsync), "AppointCommitteeMember", "Record a decision that adds a member");
        Describe(committee.MapPost("/members/{member}/departure", DepartAsync), "DepartCommitteeMember", "Record that a member has left; the seat is vacant from that day");
        Describe(committee.MapPost("/members/{member}/correction", CorrectMemberAsync), "CorrectCommitteeMember", "Replace what was recorded wrongly about a member");
        Describe(committee.MapPost("/meetings", MeetAsync), "RecordCommitteeMeeting", "Record a meeting");
        Describe(committee.MapPost("/meetings/{meeting}/withdrawal", WithdrawMeetingAsync), "WithdrawCommitteeMeeting", "Take a meeting recorded by mistake out of the count");
        Describe(committee.MapPost("/conclusions", ConcludeAsync), "RecordCommitteeConclusion", "Record a conclusion by its document and number of tasks");
        Describe(committee.MapPost("/conclusions/{conclusion}/completion", CompleteAsync), "CompleteCommitteeConclusion", "All tasks of a conclusion are done");
        Describe(committee.MapPost("/conclusions/{conclusion}/withdrawal", WithdrawConclusionAsync), "WithdrawCommitteeConclusion", "Take a conclusion recorded by mistake out of the count");
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(Permission.ManageCommittee);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static Task<CommitteeAnswer> DecideAsync(
        string code, CompositionDecision decision, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.DecideAsync(terms, decision with { Members = decision.Members.OrNone() }, CancellationToken.None));

    private static Task<CommitteeAnswer> CorrectDecisionAsync(
        string code, string decision, PaperCorrection correction, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.CorrectDecisionAsync(terms, decision, correction, CancellationToken.None));

    private static Task<CommitteeAnswer> AppointAsync(
        string code, Appointment appointment, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.AppointAsync(terms, appointment, CancellationToken.None));

    private static Task<CommitteeAnswer> DepartAsync(
        string code, string member, Departure departure, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.DepartAsync(terms, member, departure, CancellationToken.None));

    private static Task<CommitteeAnswer> CorrectMemberAsync(
        string code, string member, MemberCorrection correction, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.CorrectMemberAsync(terms, member, correction, CancellationToken.None));

    private static Task<CommitteeAnswer> MeetAsync(
        string code, NewMeeting meeting, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.RecordMeetingAsync(terms, meeting, CancellationToken.None));

    private static Task<CommitteeAnswer> WithdrawMeetingAsync(
        string code, string meeting, WithdrawalRequest withdrawal, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.WithdrawMeetingAsync(terms, meeting, withdrawal.Reason, CancellationToken.None));

    private static Task<CommitteeAnswer> ConcludeAsync(
        string code, NewConclusion conclusion, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.ConcludeAsync(terms, conclusion, CancellationToken.None));

    private static Task<CommitteeAnswer> CompleteAsync(
        string code, string conclusion, CompletionRequest completion, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.CompleteConclusionAsync(terms, conclusion, completion.DoneOn, CancellationToken.None));

    private static Task<CommitteeAnswer> WithdrawConclusionAsync(
        string code, string conclusion, WithdrawalRequest withdrawal, [AsParameters] CommandHeaders headers, CommitteeTarget target) =>
        target.SendAsync(code, headers, (grain, terms) => grain.WithdrawConclusionAsync(terms, conclusion, withdrawal.Reason, CancellationToken.None));
}

internal sealed record CompletionRequest(DateOnly DoneOn);

/// <summary>
/// Sends a command to the committee of a unit and answers with its receipt. A command that is on its way is not called back
/// when the client hangs up: its outcome would be unknown to both.
/// </summary>
internal sealed class CommitteeTarget(IGrainFactory grains, IHttpContextAccessor accessor)
{
    public async Task<CommitteeAnswer> SendAsync(
        string code, CommandHeaders headers, Func<ICommitteeGrain, CommitteeTerms, Task<Reply<CommitteeReceipt>>> command)
    {
        var context = accessor.HttpContext!;
        var conditions = Conditions.Read(headers.IdempotencyKey, headers.IfMatch);
        if (conditions.IsRefused)
        {
            return ProblemMapper.From(conditions.Refusal, context);
        }

        var grain = grains.GetGrain<ICommitteeGrain>(UnitKey.FromCode(code).ToString());
        var reply = await command(grain, new CommitteeTerms(conditions.Value.CommandId, conditions.Value.ExpectedVersion));
        if (reply.IsRefused)
        {
            return ProblemMapper.From(reply.Refused.ToRefusal(), context);
        }

        context.Response.SetVersion(reply.Value!.Committee.Version);
        return TypedResults.Ok(CommitteeReceiptResponse.From(reply.Value));
    }
}
