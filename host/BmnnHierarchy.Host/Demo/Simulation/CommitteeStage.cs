using System.Collections.Concurrent;
using BmnnHierarchy.Access;
using BmnnHierarchy.Committees;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;
using Orleans;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Holds the units of a province to their compositions and carries out what they record, through the same grains as everybody else.</summary>
internal sealed class CommitteeStage(IGrainFactory grains, ICommitteePrescription prescription, IUnitDirectory units, ICallerContext callers)
{
    private const int UnitsAtATime = 64;

    private readonly SimulationPeople _people = new();

    /// <summary>The acts of all committees of the province, which are held to their compositions first.</summary>
    public async Task<IReadOnlyCollection<SimulatedAct>> OpenAsync(SimulatedProvince province, Dice dice, CancellationToken cancellationToken)
    {
        var prescribed = await prescription.PrescribeAsync(province.Key, _people.StandingBodyOf(province.Key), cancellationToken);
        if (prescribed.IsRefused)
        {
            throw new InvalidOperationException($"Committees of {province.Key} were refused: {prescribed.Refusal.Code}.");
        }

        var acts = new ConcurrentBag<IReadOnlyList<SimulatedAct>>();
        await Parallel.ForEachAsync(
            province.Units.Prepend(units.Current.Find(province.Key)!),
            new ParallelOptions { MaxDegreeOfParallelism = UnitsAtATime, CancellationToken = cancellationToken },
            async (unit, stop) =>
            {
                using var scope = callers.Use(Caller.System);
                var committee = (await Grain(unit.Key).GetCommitteeAsync(stop)).ToResult().Value;
                if (committee.Prescribed is not null)
                {
                    acts.Add([.. new CommitteeCourse(dice, unit, committee, province.AssignedOn, province.LastDay).Acts()]);
                }
            });
        return [.. acts.SelectMany(ofUnit => ofUnit)];
    }

    public async Task PlayAsync(SimulatedProvince province, string commandId, SimulatedCommitteeAct act, CancellationToken cancellationToken)
    {
        using var scope = callers.Use(act.Unit == province.Key ? _people.StandingBodyOf(province.Key) : _people.AdministratorOf(act.Unit));
        var reply = await act.Record(Grain(act.Unit), new CommitteeTerms(commandId, null), cancellationToken);
        if (reply.IsRefused)
        {
            throw new InvalidOperationException($"{act.Step} of the committee of {act.Unit} on {act.On:O} was refused: {reply.Refused.Code}.");
        }
    }

    private ICommitteeGrain Grain(UnitKey unit) => grains.GetGrain<ICommitteeGrain>(unit.ToString());
}
