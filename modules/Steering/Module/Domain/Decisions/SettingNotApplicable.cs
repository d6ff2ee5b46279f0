using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>The standing body says unasked that a duty does not apply, or that it applies again.</summary>
internal static class SettingNotApplicable
{
    public static Result<Decision> Decide(SteeringState state, SetNotApplicable command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans).Then<Decision>(duty =>
            Check(duty, command, circumstances) is { } refusal
                ? refusal
                : DutyActs.After(
                    state,
                    circumstances,
                    new NotApplicableSet(circumstances.DayFor(state), duty.Id, command.Until, FreeText.Trimmed(command.DecisionNumber)).ToEvent(),
                    command.Reason.Trim()));

    public static Result<Decision> Decide(SteeringState state, EndNotApplicable command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans).Then<Decision>(duty =>
        {
            var day = circumstances.DayFor(state);
            if (duty.Terms.Exemption?.Covers(day) is not true)
            {
                return Refusal.Of(DeadlineRefusals.NotApplicableNotInForce, "duty");
            }

            return FreeText.CheckReason(command.Reason) is { } refusal
                ? refusal
                : DutyActs.After(state, circumstances, new NotApplicableLifted(day, duty.Id).ToEvent(), command.Reason.Trim());
        });

    /// <summary>A unit's own request is decided, not passed over.</summary>
    private static Refusal? Check(Duty duty, SetNotApplicable command, Circumstances circumstances) => duty switch
    {
        { IsDone: true } => Refusal.Of(DeadlineRefusals.RequestForDoneDuty, "duty"),
        _ when duty.Terms.Open(DutyRequestKind.NotApplicable) is not null => Refusal.Of(DeadlineRefusals.RequestAlreadyOpen, "duty"),
        _ => TermRules.CheckUntil(duty, DutyRequestKind.NotApplicable, command.Until, circumstances.Today)
            ?? FreeText.CheckReason(command.Reason)
            ?? TermRules.CheckNumber(command.DecisionNumber, "decisionNumber"),
    };
}
