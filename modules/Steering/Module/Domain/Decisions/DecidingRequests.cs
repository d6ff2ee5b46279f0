using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;
using BmnnHierarchy.Steering.Domain.Terms;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>What becomes of a unit's request: granted or refused by somebody else, or taken back by the unit.</summary>
internal static class DecidingRequests
{
    public static Result<Decision> Decide(SteeringState state, DecideRequest command, Circumstances circumstances)
    {
        var found = DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans);
        return found.Then(duty => FindOpen(duty, command.Request)).Then(request => Check(found.Value, request, command, circumstances) is { } refusal
            ? refusal
            : (Result<Decision>)DutyActs.After(
                state,
                circumstances,
                Decided(found.Value, request, command, circumstances, circumstances.DayFor(state)).ToEvent(),
                FreeText.Trimmed(command.Reason)));
    }

    public static Result<Decision> Decide(SteeringState state, WithdrawRequest command, Circumstances circumstances)
    {
        var found = DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans);
        return found.Then(duty => FindOpen(duty, command.Request)).Then<Decision>(request => FreeText.CheckReason(command.Reason) is { } refusal
            ? refusal
            : DutyActs.After(
                state,
                circumstances,
                new RequestWithdrawn(circumstances.DayFor(state), found.Value.Id, request.Sequence).ToEvent(),
                command.Reason.Trim()));
    }

    private static Result<TermRequest> FindOpen(Duty duty, long request) => duty.Terms.Find(request) switch
    {
        null => Refusal.Of(DeadlineRefusals.RequestNotFound, "request"),
        { Outcome: DutyRequestOutcome.Open } open => open,
        _ => Refusal.Of(DeadlineRefusals.RequestAlreadyDecided, "request"),
    };

    private static Refusal? Check(Duty duty, TermRequest request, DecideRequest command, Circumstances circumstances)
    {
        if (request.By == circumstances.Account)
        {
            return Refusal.Of(DeadlineRefusals.DeciderIsAsker);
        }

        if (!command.Granted && FreeText.Trimmed(command.Reason) is null)
        {
            return Refusal.Of(DeadlineRefusals.RefusingNeedsReason, "reason");
        }

        if (command.Granted && request.Kind is DutyRequestKind.NotApplicable && duty.IsDone)
        {
            return Refusal.Of(DeadlineRefusals.RequestForDoneDuty, "duty");
        }

        return (command.Granted ? TermRules.CheckUntil(duty, request.Kind, command.Until ?? request.Until, Earliest(request, command, circumstances)) : null)
            ?? FreeText.Check(FreeText.Trimmed(command.Reason), "reason")
            ?? TermRules.CheckNumber(command.DecisionNumber, "decisionNumber");
    }

    /// <summary>A decision that comes late may still grant the day that was asked for.</summary>
    private static DateOnly Earliest(TermRequest request, DecideRequest command, Circumstances circumstances) =>
        request.Kind is DutyRequestKind.Extension && (command.Until ?? request.Until) == request.Until && request.Until < circumstances.Today
            ? request.Until
            : circumstances.Today;

    private static RequestDecided Decided(Duty duty, TermRequest request, DecideRequest command, Circumstances circumstances, DateOnly day)
    {
        var until = command.Granted ? command.Until ?? request.Until : (DateOnly?)null;
        var near = until is { } due && request.Kind is DutyRequestKind.Extension ? Deadlines.DueSoonFrom(due, circumstances.Calendar) : (DateOnly?)null;
        return new RequestDecided(day, duty.Id, request.Sequence, command.Granted, until, near, FreeText.Trimmed(command.DecisionNumber));
    }
}
