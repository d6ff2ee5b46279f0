using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Records;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Asking for an explanation, answering, accepting or returning, taking back. Whoever asks never answers, whoever answers never judges.</summary>
internal static class Explaining
{
    public static Result<Decision> Decide(AccountabilityState state, AskExplanation command, UnitKey unit, Circumstances now) =>
        (Acts.Opening(command.CommandId, unit, now)
            ?? Texts.Required(command.Question, "question")
            ?? CheckFigure(command.Figure, now)
            ?? Deadlines.OfExplanation(command.DueOn, now.Today)) is { } refusal
            ? refusal
            : Decision.Of(new ExplanationAsked(
                Acts.Next("GT", state.Explanations.Count), command.Question.Trim(), command.Figure with { AsOf = Deadlines.Stored(command.Figure.AsOf) }, command.DueOn));

    public static Result<Decision> Decide(AccountabilityState state, AnswerExplanation command, Circumstances now) =>
        Find(state, command.CommandId, command.Explanation, command.ExpectedVersion).Then<Decision>(asked =>
        {
            if (!asked.AwaitsAnswer)
            {
                return Refusal.Of(AccountabilityRefusals.ExplanationAwaitsNoAnswer, "explanation");
            }

            if (asked.Asker == now.Account)
            {
                return Refusal.Of(AccountabilityRefusals.AnswererIsAsker);
            }

            var refusal = Texts.Required(command.Text, "text")
                ?? Texts.Document(command.Document, "document", now.Today)
                ?? (command.PromisedOn is { } promised && promised < now.Today ? Refusal.Of(AccountabilityRefusals.DeadlineTooSoon, "promisedOn") : null)
                ?? (command.PromisedOn > now.Today.AddYears(5) ? Refusal.Of(AccountabilityRefusals.DeadlineTooFar, "promisedOn") : null);
            return refusal is not null
                ? refusal
                : Decision.Of(new ExplanationAnswered(asked.Id, command.Text.Trim(), Texts.Trimmed(command.Document), command.PromisedOn));
        });

    public static Result<Decision> Decide(AccountabilityState state, JudgeExplanation command, Circumstances now) =>
        Find(state, command.CommandId, command.Explanation, command.ExpectedVersion).Then<Decision>(asked =>
        {
            if (asked.Stage is not ExplanationStage.Answered)
            {
                return Refusal.Of(AccountabilityRefusals.ExplanationHasNoAnswerToJudge, "explanation");
            }

            if (asked.Answerers.Contains(now.Account))
            {
                return Refusal.Of(AccountabilityRefusals.JudgeIsAnswerer);
            }

            if (command.Accepted)
            {
                return Texts.Optional(command.Reason, "reason") is { } unfit ? unfit : Decision.Of(new ExplanationAccepted(asked.Id), command.Reason);
            }

            return (Texts.Reason(command.Reason) ?? Deadlines.OfExplanation(command.DueOn, now.Today)) is { } refusal
                ? refusal
                : Decision.Of(new ExplanationReturned(asked.Id, command.DueOn!.Value), command.Reason);
        });

    public static Result<Decision> Decide(AccountabilityState state, WithdrawExplanation command, Circumstances now) =>
        Find(state, command.CommandId, command.Explanation, command.ExpectedVersion).Then<Decision>(asked => asked switch
        {
            { IsClosed: true } => Refusal.Of(AccountabilityRefusals.ExplanationIsClosed, "explanation"),
            _ when asked.Asker != now.Account => Refusal.Of(AccountabilityRefusals.OnlyTheAskerWithdraws),
            _ when Texts.Reason(command.Reason) is { } refusal => refusal,
            _ => Decision.Of(new ExplanationWithdrawn(asked.Id), command.Reason),
        });

    private static Result<Explanation> Find(AccountabilityState state, string? commandId, string? id, long? expectedVersion) =>
        Acts.Find(state.Explanations, commandId, id, expectedVersion, "explanation");

    private static Refusal? CheckFigure(Figure? figure, Circumstances now)
    {
        var isSound = figure is not null
            && Enum.IsDefined(figure.Kind)
            && figure.Value >= 0 && (figure.Whole is null || figure.Whole >= figure.Value)
            && (figure.Kind is FigureKind.DaysOverdue or FigureKind.OverdueDutiesOfArea) == (figure.Scope is not null)
            && Texts.Duty(figure.Scope, "figure") is null
            && figure.AsOf <= now.Now.AddMinutes(1);
        return isSound ? null : Refusal.Of(AccountabilityRefusals.FigureMalformed, "figure");
    }
}
