using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain.Decisions;

internal static class Correcting
{
    public static Result<Decision> Decide(SteeringState state, CorrectUpdate command, Circumstances circumstances)
    {
        var found = DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans);
        return found.Then(duty => DutyActs.FindClaim(duty, command.Update)).Then<Decision>(claim =>
            (FreeText.CheckReason(command.Reason) ?? ReportRules.Check(command.Report, found.Value.PlanIssuedOn, circumstances.Today)) is { } refusal
                ? refusal
                : DutyActs.After(
                    state,
                    circumstances,
                    new UpdateCorrected(circumstances.DayFor(state), found.Value.Id, claim.Sequence, ReportRules.Normalised(command.Report)).ToEvent(),
                    command.Reason.Trim()));
    }
}
