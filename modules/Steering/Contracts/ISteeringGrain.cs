using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using Orleans;
using Orleans.Concurrency;

namespace BmnnHierarchy.Steering;

/// <summary>
/// Owns the duties of one unit. Key: the unit key. What is acknowledged is durable, with the roll-up's message beside it.
/// Every command may be sent again with the same command id.
/// </summary>
[Alias("bmnn.ISteeringGrain")]
public partial interface ISteeringGrain : IGrainWithStringKey
{
    /// <summary>Number of duties now open because of this command (0 when all were there).</summary>
    [Needs(Permission.AssignDuties), Alias("Assign")]
    Task<Reply<int>> AssignAsync(AssignDuties command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("Update")]
    Task<Reply<DutyReceipt>> UpdateAsync(UpdateDuty command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("Correct")]
    Task<Reply<DutyReceipt>> CorrectAsync(CorrectUpdate command, CancellationToken cancellationToken);

    [Needs(Permission.UpdateDuties), Alias("Withdraw")]
    Task<Reply<DutyReceipt>> WithdrawAsync(WithdrawUpdate command, CancellationToken cancellationToken);

    [Needs(Permission.VerifyDuties), Alias("Verify")]
    Task<Reply<DutyReceipt>> VerifyAsync(VerifyDuty command, CancellationToken cancellationToken);

    /// <summary>Number of events that it took to bring the unit in line with the plan; 0 when it was.</summary>
    [Needs(Permission.SystemWork), Alias("ApplyPlan")]
    Task<Reply<int>> ApplyPlanAsync(ApplyPlan command, CancellationToken cancellationToken);

    /// <summary>Lets days pass: opens occurrences and records statuses that changed by themselves up to today.</summary>
    [Needs(Permission.SystemWork), Alias("PassDays")]
    Task PassDaysAsync(CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetDuties")]
    Task<Reply<UnitDuties>> GetDutiesAsync(CancellationToken cancellationToken);

    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetDuty")]
    Task<Reply<DutyDetail>> GetDutyAsync(string duty, CancellationToken cancellationToken);

    /// <summary>A page of the duty's history, the newest on page 1. Sizes beyond 200 are cut to 200.</summary>
    [ReadOnly, Needs(Permission.SeeDuties), Alias("GetHistory")]
    Task<Reply<DutyHistoryPage>> GetHistoryAsync(string duty, int page, int pageSize, CancellationToken cancellationToken);
}
