using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain.Decisions;

/// <summary>The unit's own plan for carrying out a province's plan: by number and date alone.</summary>
internal static class IssuingUnitPlans
{
    public static Result<Decision> Decide(SteeringState state, IssueUnitPlan command, Circumstances circumstances)
    {
        if (CommandIds.Check(command.CommandId) is { } malformed)
        {
            return malformed;
        }

        if (command.Plan is null || circumstances.Plans.Find(command.Plan) is not { } plan)
        {
            return Refusal.Of(SteeringRefusals.PlanUnknown, "plan");
        }

        if (!state.Duties.Values.Any(duty => duty.Plan == plan.Code))
        {
            return Refusal.Of(BreakdownRefusals.PlanDoesNotBindUnit, "plan");
        }

        var latest = Latest(state, plan.Code);
        var earliest = latest?.IssuedOn ?? plan.IssuedOn;
        var number = command.Number?.Trim();
        if (DocumentNumber.Check(number) is { } refusal)
        {
            return refusal with { Field = "number" };
        }

        return command.IssuedOn switch
        {
            var day when day > circumstances.Today => Refusal.Of(BreakdownRefusals.UnitPlanInFuture, "issuedOn", Days.Text(circumstances.Today)),
            var day when day < earliest => Refusal.Of(BreakdownRefusals.UnitPlanTooEarly, "issuedOn", Days.Text(earliest)),
            var day => DutyActs.After(
                state, circumstances, new UnitPlanIssued(circumstances.DayFor(state), plan.Code, number!, day, (latest?.Revision ?? 0) + 1).ToEvent()),
        };
    }

    public static Result<Decision> Decide(SteeringState state, WithdrawUnitPlan command, Circumstances circumstances)
    {
        if (CommandIds.Check(command.CommandId) is { } malformed)
        {
            return malformed;
        }

        if (Latest(state, command.Plan) is not { } latest)
        {
            return Refusal.Of(BreakdownRefusals.UnitPlanNotFound, "plan");
        }

        return FreeText.CheckReason(command.Reason) is { } refusal
            ? refusal
            : DutyActs.After(
                state, circumstances, new UnitPlanWithdrawn(circumstances.DayFor(state), latest.Plan, latest.Revision).ToEvent(), command.Reason.Trim());
    }

    private static UnitPlan? Latest(SteeringState state, string? plan) => state.UnitPlans.FindLast(issued => issued.Plan == plan);
}
