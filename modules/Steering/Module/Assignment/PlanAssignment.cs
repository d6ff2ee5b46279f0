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

        var day = VietnamTime.Today(time);
        var tree = units.Current;
        var commands = found.Templates
            .SelectMany(template => DutyBindings.BoundUnits(found, template, tree, day).Select(unit => (unit.Key, template.Id)))
            .GroupBy(bound => bound.Key, bound => bound.Id)
            .Select(bound => (Unit: bound.Key, Command: Command(plan, bound.Key, [.. bound])))
            .ToList();
        var opened = await SendAsync(commands, caller, cancellationToken);
        return opened.Then<PlanAssigned>(duties => new PlanAssigned(commands.Count, duties));
    }

    /// <summary>The id follows from what is assigned to whom: a repetition is the same command, another plan's text another one.</summary>
    private static AssignDuties Command(string plan, UnitKey unit, string[] templates) =>
        new($"assign-{Digest.OfText($"{plan} {unit} {string.Join(' ', templates)}").ToString()[..32]}", plan, [.. templates]);

    private async Task<Result<int>> SendAsync(List<(UnitKey Unit, AssignDuties Command)> commands, Caller caller, CancellationToken cancellationToken)
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
