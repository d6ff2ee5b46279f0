using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>A unit asks for an extension, or that a duty does not apply to it.</summary>
internal static class Asking
{
    public static Result<Decision> Decide(SteeringState state, AskRequest command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans).Then<Decision>(duty =>
            Check(duty, command, circumstances) is { } refusal
                ? refusal
                : DutyActs.After(
                    state,
                    circumstances,
                    new RequestAsked(circumstances.DayFor(state), duty.Id, command.Kind, command.Until, FreeText.Trimmed(command.DocumentNumber)).ToEvent(),
                    command.Reason.Trim()));

    private static Refusal? Check(Duty duty, AskRequest command, Circumstances circumstances) => command switch
    {
        _ when !Enum.IsDefined(command.Kind) => Refusal.Of(DeadlineRefusals.RequestKindUnknown, "kind"),
        _ when duty.IsDone => Refusal.Of(DeadlineRefusals.RequestForDoneDuty, "duty"),
        _ when duty.Terms.Open(command.Kind) is not null => Refusal.Of(DeadlineRefusals.RequestAlreadyOpen, "duty"),
        _ => TermRules.CheckUntil(duty, command.Kind, command.Until, circumstances.Today)
            ?? FreeText.CheckReason(command.Reason)
            ?? TermRules.CheckNumber(command.DocumentNumber, "documentNumber"),
    };
}
