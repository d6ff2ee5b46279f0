using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Commendation and criticism as decided; the decision itself is taken elsewhere and on paper.</summary>
internal static class Rewarding
{
    public static Result<Decision> Decide(AccountabilityState state, RecordMerit command, UnitKey unit, Circumstances now) =>
        (Acts.Opening(command.CommandId, unit, now) ?? Check(command.Merit, now)) is { } refusal
            ? refusal
            : Decision.Of(new MeritRecorded(Acts.Next("KT", state.Merits.Count), Stored(command.Merit)));

    public static Result<Decision> Decide(AccountabilityState state, CorrectMerit command, Circumstances now) =>
        Acts.Find(state.Merits, command.CommandId, command.Record, command.ExpectedVersion, "record").Then<Decision>(merit =>
            (Check(command.Merit, now) ?? Texts.Reason(command.Reason)) is { } refusal
                ? refusal
                : Decision.Of(new MeritCorrected(merit.Id, Stored(command.Merit)), command.Reason));

    private static Refusal? Check(Merit? merit, Circumstances now) => merit is null
        ? Refusal.Of(AccountabilityRefusals.TextMissing, "merit")
        : (Enum.IsDefined(merit.Form) ? null : Refusal.Of(AccountabilityRefusals.ChoiceUnknown, "form"))
            ?? (merit.Decision is null ? Refusal.Of(AccountabilityRefusals.DocumentMissing, "decision") : Texts.Document(merit.Decision, "decision", now.Today))
            ?? Texts.Optional(merit.Position, "position", Texts.LongestPosition)
            ?? Texts.Required(merit.Ground, "ground")
            ?? Texts.Duty(TextRule.Trimmed(merit.Duty), "duty");

    private static Merit Stored(Merit merit) => merit with
    {
        Decision = Texts.Trimmed(merit.Decision)!,
        Position = TextRule.Trimmed(merit.Position),
        Ground = merit.Ground.Trim(),
        Duty = TextRule.Trimmed(merit.Duty),
    };
}
