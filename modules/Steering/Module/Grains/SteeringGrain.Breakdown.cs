using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Steering.Domain.Breakdown;
using BmnnHierarchy.Steering.Domain.Decisions;

namespace BmnnHierarchy.Steering.Grains;

/// <summary>Sub-tasks of duties, and the unit's own plans.</summary>
internal sealed partial class SteeringGrain
{
    public Task<Reply<DutyReceipt>> AddSubtaskAsync(AddSubtask command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, BreakdownDigests.Of(command), now => BreakingDown.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> ChangeSubtaskAsync(ChangeSubtask command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, BreakdownDigests.Of(command), now => BreakingDown.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> MarkSubtaskAsync(MarkSubtask command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, BreakdownDigests.Of(command), now => BreakingDown.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> WithdrawSubtaskAsync(WithdrawSubtask command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, BreakdownDigests.Of(command), now => BreakingDown.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<DutyReceipt>> OrderSubtasksAsync(OrderSubtasks command, CancellationToken cancellationToken) => ActAsync(
        command.CommandId, command.Duty, BreakdownDigests.Of(command), now => BreakingDown.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<UnitPlansView>> IssueUnitPlanAsync(IssueUnitPlan command, CancellationToken cancellationToken) => PlanAsync(
        command.CommandId, BreakdownDigests.Of(command), now => IssuingUnitPlans.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<UnitPlansView>> WithdrawUnitPlanAsync(WithdrawUnitPlan command, CancellationToken cancellationToken) => PlanAsync(
        command.CommandId, BreakdownDigests.Of(command), now => IssuingUnitPlans.Decide(_stream.State, command, now), cancellationToken);

    public Task<Reply<UnitPlansView>> GetUnitPlansAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Unit is null ? Reply.Refused<UnitPlansView>(UnknownUnit) : Reply.Of(UnitPlans));

    private UnitPlansView UnitPlans => new(
        _unit.ToString(),
        [
            .. _stream.State.UnitPlans.OrderByDescending(plan => plan.IssuedOn).ThenByDescending(plan => plan.Revision)
                .Select(plan => new UnitPlanView(plan.Plan, plan.Number, plan.IssuedOn, plan.Revision)),
        ]);

    /// <summary>What a retry is answered is what stands now: the plans of a unit are few and say so themselves.</summary>
    private async Task<Reply<UnitPlansView>> PlanAsync(
        string commandId, Digest digest, Func<Circumstances, Result<Decision>> decide, CancellationToken cancellationToken)
    {
        var answer = Unit is null ? UnknownUnit : await DoAsync(commandId, digest, decide, cancellationToken);
        return Reply.From(answer.Then<UnitPlansView>(_ => UnitPlans));
    }
}
