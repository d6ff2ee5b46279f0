using BmnnHierarchy.Access;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Steering;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Carries out what the simulation says, through the same grains as everybody else, units side by side.</summary>
internal sealed class SimulationStage(IGrainFactory grains, IPlanAssignment assignment, CommitteeStage committees, ICallerContext callers)
{
    // The journal commits together what is under way: many units at a time cost little more than one.
    private const int UnitsAtATime = 64;

    private readonly SimulationPeople _people = new();

    /// <summary>The plans that are played count as issued: they can be amended and not issued again.</summary>
    public async Task RecordPlansAsync(IEnumerable<Plan> plans, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(Caller.System);
        foreach (var plan in plans)
        {
            var recorded = await grains.GetGrain<IPlansGrain>(plan.Province).RecordShippedAsync(plan.Code, cancellationToken);
            if (recorded.IsRefused)
            {
                throw new InvalidOperationException($"Plan {plan.Code} could not be recorded: {recorded.Refused.Code}.");
            }
        }
    }

    public async Task AssignAsync(SimulatedProvince province, CancellationToken cancellationToken)
    {
        var assigned = await assignment.AssignAsync(province.Plan.Code, _people.StandingBodyOf(province.Key), cancellationToken);
        if (assigned.IsRefused)
        {
            throw new InvalidOperationException($"Plan {province.Plan.Code} was refused: {assigned.Refusal.Code}.");
        }
    }

    public Task PassDaysAsync(SimulatedProvince province, CancellationToken cancellationToken) => ForEachAsync(
        province.Units, (unit, stop) => AsAsync(Caller.System, Grain(unit.Key).PassDaysAsync, stop), cancellationToken);

    /// <summary>The duties that each unit has now, in the order of the units.</summary>
    public async Task<IReadOnlyList<(Unit Unit, UnitDuties Duties)>> DutiesAsync(SimulatedProvince province, CancellationToken cancellationToken)
    {
        var duties = new (Unit, UnitDuties)[province.Units.Count];
        await ForEachAsync(
            Enumerable.Range(0, duties.Length),
            async (i, stop) =>
            {
                using var scope = callers.Use(Caller.System);
                var reply = await Grain(province.Units[i].Key).GetDutiesAsync(stop);
                duties[i] = (province.Units[i], reply.ToResult().Value);
            },
            cancellationToken);
        return duties;
    }

    /// <summary>The standing body reminds some units of what they are late with. A reminder that an earlier start has sent stays the only one.</summary>
    public async Task RemindAsync(SimulatedProvince province, CancellationToken cancellationToken)
    {
        if (SimulatedReminder.Of(province.Key, await DutiesAsync(province, cancellationToken)) is not { } reminder)
        {
            return;
        }

        using var scope = callers.Use(_people.StandingBodyOf(province.Key));
        var reply = await grains.GetGrain<IReminderGrain>(province.Key.ToString()).SendAsync(reminder, cancellationToken);
        if (reply.IsRefused && reply.Refused.Code != SteeringRefusals.CommandIdReused)
        {
            throw new InvalidOperationException($"The reminder of {province.Key} was refused: {reply.Refused.Code}.");
        }
    }

    /// <summary>The acts of one day: those of one unit in their order, units side by side.</summary>
    public Task PlayAsync(SimulatedProvince province, int seed, IEnumerable<SimulatedAct> acts, CancellationToken cancellationToken) => ForEachAsync(
        acts.GroupBy(act => act.Unit),
        async (unit, stop) =>
        {
            foreach (var act in unit)
            {
                await PlayAsync(province, act.CommandId(seed), act, stop);
            }
        },
        cancellationToken);

    private async Task PlayAsync(SimulatedProvince province, string commandId, SimulatedAct act, CancellationToken cancellationToken)
    {
        if (act is SimulatedCommitteeAct recorded)
        {
            await committees.PlayAsync(province, commandId, recorded, cancellationToken);
            return;
        }

        if (act is SimulatedUnitAct own)
        {
            await PlayAsync(own, commandId, cancellationToken);
            return;
        }

        var grain = Grain(act.Unit);
        using var scope = callers.Use(act is SimulatedCheck or SimulatedDecision ? _people.StandingBodyOf(province.Key) : _people.AdministratorOf(act.Unit));
        var reply = act switch
        {
            SimulatedReport report => await grain.UpdateAsync(new UpdateDuty(commandId, act.Duty, null, report.Report), cancellationToken),
            SimulatedCheck check => await grain.VerifyAsync(new VerifyDuty(
                commandId, act.Duty, null, check.Verdict is Verification.Confirmed, check.Reason, check.Verdict), cancellationToken),
            SimulatedRequest request => await grain.AskRequestAsync(
                new AskRequest(commandId, act.Duty, null, request.Kind, request.Until, request.Reason, null), cancellationToken),
            SimulatedDecision decision => await DecideAsync(grain, commandId, decision, cancellationToken),
            SimulatedEvent happens => await grain.RecordEventAsync(
                new RecordDutyEvent(commandId, happens.Plan, happens.Template, happens.HappensOn, null, null, null), cancellationToken),
            SimulatedCorrection correction => await CorrectAsync(grain, commandId, correction, cancellationToken),
            _ => throw new InvalidOperationException($"Nobody plays {act.GetType().Name}."),
        };

        // A correction that was played before the process died names another update now: it is done, not wrong.
        if (reply.IsRefused && reply.Refused.Code != SteeringRefusals.CommandIdReused)
        {
            throw new InvalidOperationException($"{act.Step} of {act.Duty} at {act.Unit} on {act.On:O} was refused: {reply.Refused.Code}.");
        }
    }

    private async Task PlayAsync(SimulatedUnitAct act, string commandId, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(_people.AdministratorOf(act.Unit));
        if (await act.Act(Grain(act.Unit), commandId, cancellationToken) is { } refused)
        {
            throw new InvalidOperationException($"{act.Step} of {act.Duty} at {act.Unit} on {act.On:O} was refused: {refused.Code}.");
        }
    }

    private static async Task<Reply<DutyReceipt>> CorrectAsync(
        ISteeringGrain grain, string commandId, SimulatedCorrection correction, CancellationToken cancellationToken)
    {
        var detail = (await grain.GetDutyAsync(correction.Duty, cancellationToken)).ToResult().Value;
        var last = detail.History.Last(entry => entry is { Standing: true, Report: not null });
        return await grain.CorrectAsync(
            new CorrectUpdate(commandId, correction.Duty, null, last.Sequence, correction.Reason, correction.Report), cancellationToken);
    }

    private static async Task<Reply<DutyReceipt>> DecideAsync(
        ISteeringGrain grain, string commandId, SimulatedDecision decision, CancellationToken cancellationToken)
    {
        var duty = (await grain.GetDutyAsync(decision.Duty, cancellationToken)).ToResult().Value.Duty;
        return await grain.DecideRequestAsync(
            new DecideRequest(commandId, decision.Duty, null, duty.Deadline!.Requests[^1].Sequence, decision.Granted, null, decision.Reason, null),
            cancellationToken);
    }

    private async Task AsAsync(Caller caller, Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(caller);
        await act(cancellationToken);
    }

    private ISteeringGrain Grain(UnitKey unit) => grains.GetGrain<ISteeringGrain>(unit.ToString());

    private static Task ForEachAsync<T>(IEnumerable<T> items, Func<T, CancellationToken, Task> act, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            items,
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtATime, CancellationToken = cancellationToken },
            async (item, stop) => await act(item, stop));
}
