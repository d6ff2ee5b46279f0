using BmnnHierarchy.Accountability.Domain.Events;
using BmnnHierarchy.Accountability.Domain.Rules;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Accountability.Domain.Decisions;

/// <summary>Difficulties at the unit that raised them.</summary>
internal static class Hindrances
{
    public static Result<Decision> Decide(AccountabilityState state, RaiseDifficulty command, UnitKey unit, Circumstances now)
    {
        var refusal = Acts.Opening(command.CommandId, unit, now)
            ?? (Enum.IsDefined(command.Kind) ? null : Refusal.Of(AccountabilityRefusals.ChoiceUnknown, "kind"))
            ?? Texts.Required(command.Text, "text")
            ?? Texts.Duty(TextRule.Trimmed(command.Duty), "duty");
        return refusal is not null
            ? refusal
            : Decision.Of(new DifficultyRaised(
                Acts.Next("KK", state.Difficulties.Count), command.Kind, command.Text.Trim(), TextRule.Trimmed(command.Duty)));
    }

    /// <summary>What becomes of the matter: for each of the unit's difficulties in it that has not heard of it yet.</summary>
    public static Decision Decide(AccountabilityState state, MatterDispatch dispatch) => new(
        dispatch.Matter,
        [
            .. dispatch.Difficulties
                .Select(id => state.Difficulties.GetValueOrDefault(id))
                .Where(difficulty => difficulty is { IsOpen: true } && dispatch.Version > difficulty.DispatchVersion)
                .Select(difficulty => new DifficultyFollowed(difficulty!.Id, dispatch.Matter, dispatch.Version, dispatch.Answer)),
        ]);

    public static Result<Decision> Decide(AccountabilityState state, CloseDifficulty command) =>
        Acts.Find(state.Difficulties, command.CommandId, command.Difficulty, command.ExpectedVersion, "difficulty").Then<Decision>(difficulty =>
        {
            if (difficulty.Status is not DifficultyStatus.Answered)
            {
                return Refusal.Of(AccountabilityRefusals.DifficultyHasNoAnswer, "difficulty");
            }

            var refusal = command.Settled ? Texts.Optional(command.Reason, "reason") : Texts.Reason(command.Reason);
            return refusal is not null ? refusal
                : command.Settled ? Decision.Of(new DifficultySettled(difficulty.Id), command.Reason)
                : Decision.Of(new DifficultyNotSettled(difficulty.Id), command.Reason);
        });
}
