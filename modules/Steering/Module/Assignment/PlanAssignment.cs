using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Plans;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Steering.Assignment;

internal sealed class PlanAssignment(IGrainFactory grains, IPlanCatalogue plans, IUnitDirectory units, ICallerContext callers, TimeProvider time) : IPlanAssignment
{
    private const int UnitsAtATime = 16;

    public async Task<Result<PlanAssigned>> AssignAsync(string plan, Caller caller, CancellationToken cancellationToken)
    {
        if (plans.Find(plan) is not { } found)
        {
            return Refusal.Of(SteeringRefusals.PlanUnknown, "plan");
        }

        var commands = PlanDuties.Of(found, units.Current, VietnamTime.Today(time));
        var opened = await SendAsync(commands, caller, cancellationToken);
        return opened.Then<PlanAssigned>(duties => new PlanAssigned(commands.Count, duties));
    }

    private async Task<Result<int>> SendAsync(IReadOnlyList<(UnitKey Unit, AssignDuties Command)> commands, Caller caller, CancellationToken cancellationToken)
    {
        var opened = 0;
        Refusal? refused = null;
        await Parallel.ForEachAsync(
            commands,
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtATime, CancellationToken = cancellationToken },
            async (entry, stop) =>
            {
                if (Volatile.Read(ref refused) is not null)
                {
                    return;
                }

                using var scope = callers.Use(caller);
                var reply = await grains.GetGrain<ISteeringGrain>(entry.Unit.ToString()).AssignAsync(entry.Command, stop);
                if (reply.IsRefused)
                {
                    Interlocked.CompareExchange(ref refused, reply.Refused.ToRefusal(), null);
                }
                else
                {
                    Interlocked.Add(ref opened, reply.Value);
                }
            });
        return refused is null ? opened : refused;
    }
}
