using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// The accounts of a demonstration: they also know how those are called who act in the simulation only. Nobody can sign in as
/// one of these.
/// </summary>
internal sealed class SimulatedAccounts(IAccounts accounts, IUnitDirectory units) : IAccounts
{
    public Task<Result<AccountView>> CreateAsync(NewAccount account, string grantor, CancellationToken cancellationToken) =>
        accounts.CreateAsync(account, grantor, cancellationToken);

    public Task<AccountView?> FindAsync(string name, CancellationToken cancellationToken) => accounts.FindAsync(name, cancellationToken);

    public ValueTask<Caller?> CallerAsync(string name, CancellationToken cancellationToken) => accounts.CallerAsync(name, cancellationToken);

    public ValueTask<UnfinishedBusiness?> UnfinishedAsync(string name, CancellationToken cancellationToken) => accounts.UnfinishedAsync(name, cancellationToken);

    public async ValueTask<string> DisplayNameAsync(string name, CancellationToken cancellationToken)
    {
        var known = await accounts.DisplayNameAsync(name, cancellationToken);
        return known == name && SimulationPeople.UnitOf(name) is { } unit && units.Current.Find(unit) is { } found
            ? $"Cán bộ phụ trách, {found.Name} (mô phỏng)"
            : known;
    }
}
