using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Web.Figures;
using Receipt = Microsoft.AspNetCore.Http.HttpResults.Results<
    Microsoft.AspNetCore.Http.HttpResults.Ok<BmnnHierarchy.Accountability.AccountabilityReceipt>, Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult>;

namespace BmnnHierarchy.Host.Api;

/// <summary>Asking, answering, directing, raising, recording. Every command may be sent again with the same key; it is carried out once.</summary>
internal static class AccountabilityCommandEndpoints
{
    public static void MapAccountabilityCommands(this IEndpointRouteBuilder api)
    {
        var unit = api.MapGroup("/units/{code}").WithTags("Accountability");
        Describe(unit.MapPost("/explanations", AskAsync), "AskExplanation", "Ask the unit to explain a figure", Permission.AskExplanation);
        Describe(unit.MapPost("/explanations/{id}/answer", AnswerAsync), "AnswerExplanation", "Answer for the unit", Permission.AnswerForUnit);
        Describe(unit.MapPost("/explanations/{id}/judgement", JudgeAsync), "JudgeExplanation", "Accept an answer or return it", Permission.AskExplanation);
        Describe(unit.MapPost("/explanations/{id}/withdrawal", WithdrawAsync), "WithdrawExplanation", "Take one's own request back", Permission.AskExplanation);

        Describe(unit.MapPost("/directives", SendAsync), "SendDirective", "Send an urgent directive to units below", Permission.SendDirectives);
        Describe(unit.MapPost("/directives/{id}/extension", ExtendAsync), "ExtendDirective", "Give the units more time", Permission.SendDirectives);
        Describe(unit.MapPost("/directives/{id}/closing", CloseAsync), "CloseDirective", "End a directive", Permission.SendDirectives);
        Describe(unit.MapPost("/directives/{id}/receipt", AcknowledgeAsync), "AcknowledgeDirective", "Say that the unit has read a directive", Permission.AnswerForUnit);
        Describe(unit.MapPost("/directives/{id}/answer", AnswerDirectiveAsync), "AnswerDirective", "Answer a directive for the unit", Permission.AnswerForUnit);

        Describe(unit.MapPost("/difficulties", RaiseAsync), "RaiseDifficulty", "Raise a difficulty", Permission.AnswerForUnit);
        Describe(unit.MapPost("/difficulties/{id}/closing", CloseDifficultyAsync), "CloseDifficulty", "Say whether the answer settles the difficulty", Permission.AnswerForUnit);
        Describe(unit.MapPost("/matters", ConsolidateAsync), "ConsolidateDifficulties", "Put difficulties of units together as one matter", Permission.ConsolidateDifficulties);
        Describe(unit.MapPost("/matters/{id}/settlement", SettleAsync), "SettleMatter", "Answer a matter or escalate it to the Ministry", Permission.SettleDifficulties);

        Describe(unit.MapPost("/merits", RecordAsync), "RecordMerit", "Record commendation or criticism as decided", Permission.RecordMerits);
        Describe(unit.MapPost("/merits/{id}/correction", CorrectAsync), "CorrectMerit", "Replace what was recorded", Permission.RecordMerits);
    }

    private static void Describe(RouteHandlerBuilder endpoint, string name, string summary, Permission permission)
    {
        endpoint.WithName(name).WithSummary(summary).NeedsOnUnit(permission);
        foreach (var status in (ReadOnlySpan<int>)[400, 403, 404, 409, 412, 422, 428])
        {
            endpoint.ProducesProblem(status);
        }
    }

    private static async Task<Receipt> AskAsync(
        string code, ExplanationRequest request, [AsParameters] CreationHeaders headers, AccountabilityTarget target, FigureReader figures, CancellationToken cancellationToken)
    {
        if (request.Figure is null)
        {
            return target.Refuse(Refusal.Of(AccountabilityRefusals.FigureMalformed, "figure"));
        }

        var figure = await figures.ReadAsync(UnitKey.FromCode(code), request.Figure.Kind, request.Figure.Scope, cancellationToken);
        return figure.IsRefused
            ? target.Refuse(figure.Refusal)
            : await target.OpenAsync(code, headers, (grain, id) => grain.AskAsync(new AskExplanation(id, request.Question, figure.Value, request.DueOn), default));
    }

    private static Task<Receipt> AnswerAsync(
        string code, string id, ExplanationAnswerRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.AnswerAsync(
            new AnswerExplanation(on.CommandId, id, on.ExpectedVersion, request.Text, request.Document, request.PromisedOn), default));

    private static Task<Receipt> JudgeAsync(
        string code, string id, ExplanationJudgementRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.JudgeAsync(
            new JudgeExplanation(on.CommandId, id, on.ExpectedVersion, request.Accepted, request.Reason, request.DueOn), default));

    private static Task<Receipt> WithdrawAsync(string code, string id, ReasonRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.WithdrawAsync(
            new WithdrawExplanation(on.CommandId, id, on.ExpectedVersion, request.Reason), default));

    private static Task<Receipt> SendAsync(string code, DirectiveRequest request, [AsParameters] CreationHeaders headers, AccountabilityTarget target) =>
        target.OpenAsync(code, headers, (grain, id) => grain.SendDirectiveAsync(
            new SendDirective(id, request.Text, request.DocumentNumber, request.Deadline, [.. (request.Units ?? []).Select(UnitNames.KeyOf)]), default));

    private static Task<Receipt> ExtendAsync(
        string code, string id, DirectiveExtensionRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.ExtendDirectiveAsync(
            new ExtendDirective(on.CommandId, id, on.ExpectedVersion, request.Deadline, request.Reason), default));

    private static Task<Receipt> CloseAsync(string code, string id, ReasonRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.CloseDirectiveAsync(
            new CloseDirective(on.CommandId, id, on.ExpectedVersion, request.Reason), default));

    private static Task<Receipt> AcknowledgeAsync(string code, string id, [AsParameters] CreationHeaders headers, AccountabilityTarget target) =>
        target.OpenAsync(code, headers, (grain, commandId) => grain.AcknowledgeAsync(new AcknowledgeDirective(commandId, id), default));

    private static Task<Receipt> AnswerDirectiveAsync(
        string code, string id, DirectiveAnswerRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.AnswerDirectiveAsync(
            new AnswerDirective(on.CommandId, id, on.ExpectedVersion, request.Outcome, request.Text, request.Document), default));

    private static Task<Receipt> RaiseAsync(string code, DifficultyRequest request, [AsParameters] CreationHeaders headers, AccountabilityTarget target) =>
        target.OpenAsync(code, headers, (grain, id) => grain.RaiseAsync(new RaiseDifficulty(id, request.Kind, request.Text, request.Duty), default));

    private static Task<Receipt> CloseDifficultyAsync(
        string code, string id, DifficultyClosingRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.CloseDifficultyAsync(
            new CloseDifficulty(on.CommandId, id, on.ExpectedVersion, request.Settled, request.Reason), default));

    private static Task<Receipt> ConsolidateAsync(string code, MatterRequest request, [AsParameters] CreationHeaders headers, AccountabilityTarget target) =>
        target.OpenAsync(code, headers, (grain, id) => grain.ConsolidateAsync(
            new ConsolidateDifficulties(id, request.Note, [.. (request.Difficulties ?? []).Select(each => each is null ? null! : each with { Unit = UnitNames.KeyOf(each.Unit) })]), default));

    private static Task<Receipt> SettleAsync(
        string code, string id, MatterSettlementRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.SettleAsync(
            new SettleMatter(on.CommandId, id, on.ExpectedVersion, request.Escalated, request.Text, request.Document), default));

    private static Task<Receipt> RecordAsync(string code, Merit merit, [AsParameters] CreationHeaders headers, AccountabilityTarget target) =>
        target.OpenAsync(code, headers, (grain, id) => grain.RecordMeritAsync(new RecordMerit(id, merit), default));

    private static Task<Receipt> CorrectAsync(
        string code, string id, MeritCorrectionRequest request, [AsParameters] CommandHeaders headers, AccountabilityTarget target) =>
        target.ChangeAsync(code, headers, (grain, on) => grain.CorrectMeritAsync(
            new CorrectMerit(on.CommandId, id, on.ExpectedVersion, request.Merit, request.Reason), default));
}
