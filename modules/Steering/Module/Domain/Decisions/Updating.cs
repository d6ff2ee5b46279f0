using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Rules;

namespace BmnnHierarchy.Steering.Domain.Decisions;

internal static class Updating
{
    public static Result<Decision> Decide(SteeringState state, UpdateDuty command, Circumstances circumstances) =>
        DutyActs.Find(state, command.CommandId, command.Duty, command.ExpectedVersion, circumstances.Plans)
            .Then<Decision>(duty => ReportRules.Check(command.Report, duty.PlanIssuedOn, circumstances.Today) is { } refusal
                ? refusal
                : DutyActs.After(
                    state,
                    circumstances,
                    new DutyUpdated(circumstances.DayFor(state), duty.Id, ReportRules.Normalised(command.Report)).ToEvent()));
}
