using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain.Decisions;

internal static class Verifying
{
    public static Result<Decision> Decide(SteeringState state, VerifyDuty command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans).Then<Decision>(duty =>
        {
            if (duty.Current is not { Report.DoneOn: not null } claim)
            {
                return Refusal.Of(SteeringRefusals.NothingToVerify, "duty");
            }

            if (claim.Reporters.Contains(circumstances.Account))
            {
                return Refusal.Of(SteeringRefusals.VerifierIsReporter);
            }

            var reason = FreeText.Trimmed(command.Reason);
            if ((VerdictRules.Check(command, reason, claim) ?? FreeText.Check(reason, "reason")) is { } refusal)
            {
                return refusal;
            }

            var verified = new DutyVerified(
                circumstances.DayFor(state), duty.Id, claim.Sequence,
                Verdict: command.Outcome,
                Seen: command.Seen.IsDefault ? null : [.. command.Seen.Distinct().Order()]);
            return DutyActs.After(state, circumstances, verified.ToEvent(), reason);
        });
}
