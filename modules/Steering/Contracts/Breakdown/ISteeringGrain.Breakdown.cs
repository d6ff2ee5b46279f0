using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Steering;

/// <summary>Sub-tasks of duties, and the unit's own plans.</summary>
public partial interface ISteeringGrain
{
    [Needs(Permission.UpdateDuties), Alias("AddSubtask")]
    Task<Reply<DutyReceipt>> AddSubtaskAsync(AddSubtask command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("ChangeSubtask")]
    Task<Reply<DutyReceipt>> ChangeSubtaskAsync(ChangeSubtask command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("MarkSubtask")]
    Task<Reply<DutyReceipt>> MarkSubtaskAsync(MarkSubtask command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("WithdrawSubtask")]
    Task<Reply<DutyReceipt>> WithdrawSubtaskAsync(WithdrawSubtask command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("OrderSubtasks")]
    Task<Reply<DutyReceipt>> OrderSubtasksAsync(OrderSubtasks command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("IssueUnitPlan")]
    Task<Reply<UnitPlansView>> IssueUnitPlanAsync(IssueUnitPlan command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("WithdrawUnitPlan")]
    Task<Reply<UnitPlansView>> WithdrawUnitPlanAsync(WithdrawUnitPlan command, CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetUnitPlans")]
    Task<Reply<UnitPlansView>> GetUnitPlansAsync(CancellationToken cancellationToken);
}
