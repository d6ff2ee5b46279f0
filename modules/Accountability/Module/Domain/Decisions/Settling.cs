using System.Collections.Frozen;
using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Matters at the province: consolidated, escalated, answered.</summary>
internal static class Settling
{
    /// <param name="waiting">Those of the command's difficulties that their units have raised or not found settled.</param>
    public static Result<Decision> Decide(
        AccountabilityState state, ConsolidateDifficulties command, UnitKey province, FrozenSet<DifficultyReference> waiting, Circumstances now)
    {
        var refusal = Acts.Opening(command.CommandId, province, now)
            ?? Texts.Required(command.Note, "note")
            ?? (command.Difficulties.IsDefaultOrEmpty ? Refusal.Of(AccountabilityRefusals.MatterNeedsDifficulties, "difficulties") : null);
        if (refusal is not null)
        {
            return refusal;
        }

        // The units learn of a matter a little later than it comes into being: their own rows may still say that nothing was done.
        var taken = state.Matters.Values.Where(matter => matter.Status is not MatterStatus.Answered).SelectMany(matter => matter.Difficulties).ToHashSet();
        var unfit = command.Difficulties.FirstOrDefault(member =>
            member is null || !waiting.Contains(member) || taken.Contains(member)
            || !UnitKey.TryParse(member.Unit, out var unit) || !now.Units.IsWithin(unit, province));
        return unfit is not null || command.Difficulties.Contains(null!)
            ? Refusal.Of(AccountabilityRefusals.DifficultyNotToConsolidate, "difficulties", unfit?.Difficulty ?? "?")
            : Decision.Of(new DifficultiesConsolidated(
                Acts.Next($"{province.Code}-VM", state.Matters.Count),
                command.Note.Trim(),
                [.. command.Difficulties.Distinct().OrderBy(member => member.Unit, StringComparer.Ordinal).ThenBy(member => member.Difficulty, StringComparer.Ordinal)]));
    }

    public static Result<Decision> Decide(AccountabilityState state, SettleMatter command, Circumstances now) =>
        Acts.Find(state.Matters, command.CommandId, command.Matter, command.ExpectedVersion, "matter").Then<Decision>(matter =>
        {
            var refusal = matter.Status switch
            {
                MatterStatus.Answered => Refusal.Of(AccountabilityRefusals.MatterIsAnswered, "matter"),
                MatterStatus.Escalated when command.Escalated => Refusal.Of(AccountabilityRefusals.MatterIsEscalated, "matter"),
                _ when command.Escalated && command.Document is null => Refusal.Of(AccountabilityRefusals.DocumentMissing, "document"),
                _ => Texts.Required(command.Text, "text") ?? Texts.Document(command.Document, "document", now.Today),
            };
            return refusal is not null
                ? refusal
                : Decision.Of(new MatterSettled(matter.Id, command.Escalated, command.Text.Trim(), Texts.Trimmed(command.Document)));
        });
}
