using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain.Decisions;

internal static class Withdrawing
{
    public static Result<Decision> Decide(SteeringState state, WithdrawUpdate command, Circumstances circumstances)
    {
        var found = DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans);
        return found.Then(duty => DutyActs.FindClaim(duty, command.Update)).Then<Decision>(claim =>
            FreeText.CheckReason(command.Reason) is { } refusal
                ? refusal
                : DutyActs.After(
                    state,
                    circumstances,
                    new UpdateWithdrawn(circumstances.DayFor(state), found.Value.Id, claim.Sequence).ToEvent(),
                    command.Reason.Trim()));
    }
}
