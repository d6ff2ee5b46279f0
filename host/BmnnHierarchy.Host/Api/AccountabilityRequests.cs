using BmnnHierarchy.Accountability;
using BmnnHierarchy.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace BmnnHierarchy.Host.Api;

/// <param name="IdempotencyKey">8 to 64 letters, digits, hyphens and underscores; new for every new command, the same for a retry.</param>
internal sealed record CreationHeaders([property: FromHeader(Name = Conditions.IdempotencyKey)] string? IdempotencyKey);

/// <param name="Figure">Which figure; its value and instant are read by the product when it is asked.</param>
/// <param name="DueOn">The last day for the answer.</param>
internal sealed record ExplanationRequest(string Question, FigureChoice Figure, DateOnly DueOn);

/// <param name="Scope">Code of the work area, id of the duty; none for a figure of the unit as a whole.</param>
internal sealed record FigureChoice(FigureKind Kind, string? Scope);

internal sealed record ExplanationAnswerRequest(string Text, DocumentReference? Document, DateOnly? PromisedOn);

/// <param name="Reason">Needed when the answer is returned.</param>
/// <param name="DueOn">Needed when the answer is returned.</param>
internal sealed record ExplanationJudgementRequest(bool Accepted, string? Reason, DateOnly? DueOn);

/// <param name="Deadline">An instant or a number of hours.</param>
/// <param name="Units">Codes of units directly below.</param>
internal sealed record DirectiveRequest(string Text, string? DocumentNumber, DirectiveDeadline Deadline, IReadOnlyList<string> Units);

internal sealed record DirectiveExtensionRequest(DirectiveDeadline Deadline, string Reason);

internal sealed record DirectiveAnswerRequest(DirectiveOutcome Outcome, string Text, DocumentReference? Document);

internal sealed record DifficultyRequest(DifficultyKind Kind, string Text, string? Duty);

internal sealed record DifficultyClosingRequest(bool Settled, string? Reason);

/// <param name="Difficulties">Each by the code of its unit and its id there.</param>
internal sealed record MatterRequest(string Note, IReadOnlyList<DifficultyReference> Difficulties);

/// <param name="Escalated">True: sent on to the Ministry; the document is needed then.</param>
internal sealed record MatterSettlementRequest(bool Escalated, string Text, DocumentReference? Document);

internal sealed record MeritCorrectionRequest(Merit Merit, string Reason);

/// <summary>Units are named by their codes in the API and by their keys inside.</summary>
internal static class UnitNames
{
    /// <summary>A key that no unit has when the code is malformed: the domain then says which one it does not know.</summary>
    public static string KeyOf(string? code) => UnitKey.TryFromCode(code, out var key) ? key.ToString() : code ?? string.Empty;

    public static string CodeOf(string key) => UnitKey.TryParse(key, out var unit) ? unit.Code : key;
}
