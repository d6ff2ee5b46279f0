using BmnnHierarchy.Access;
using BmnnHierarchy.Accountability;
using BmnnHierarchy.Grains;
using BmnnHierarchy.Kernel;
using Orleans;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>Acts of accountability, through the same grains as everybody else, each by somebody who may.</summary>
internal sealed class AccountabilityStage(IGrainFactory grains, ICallerContext callers)
{
    private readonly SimulationPeople _people = new();
    private int _commands;

    public static Caller LeaderOf(UnitKey province) => SimulationPeople.LeaderOf(province);

    public Caller AdministratorOf(UnitKey unit) => _people.AdministratorOf(unit);

    public Caller StandingBodyOf(UnitKey province) => _people.StandingBodyOf(province);

    public async Task<AccountabilityReceipt?> DoAsync(Caller caller, UnitKey unit, Func<IAccountabilityGrain, string, Task<Reply<AccountabilityReceipt>>> act)
    {
        var id = $"sim-account-{Interlocked.Increment(ref _commands):D4}";
        var reply = await AsAsync(caller, unit, grain => act(grain, id));

        // Played before the process died: it is done, not wrong.
        return reply.IsRefused && reply.Refused.Code != AccountabilityRefusals.CommandIdReused
            ? throw new InvalidOperationException($"{id} at {unit} was refused: {reply.Refused.Code}.")
            : reply.Value;
    }

    public async Task<T> AsAsync<T>(Caller caller, UnitKey unit, Func<IAccountabilityGrain, Task<T>> call)
    {
        using var scope = callers.Use(caller);
        return await call(grains.GetGrain<IAccountabilityGrain>(unit.ToString()));
    }
}
