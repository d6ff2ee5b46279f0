using System.Collections.Concurrent;
using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Host.Demo.Simulation;

/// <summary>
/// Those in whose name the simulation acts: demo accounts where there are any, otherwise persons that exist only here. Each
/// has the role a real person would have, so that every act passes the same checks.
/// </summary>
internal sealed class SimulationPeople
{
    private const string Administrators = "phutrach";

    private static readonly DateRange SinceTheBeginning = new(new DateOnly(2025, 1, 1), null);

    private readonly ConcurrentDictionary<UnitKey, Caller> _administrators = new();
    private readonly ConcurrentDictionary<UnitKey, Caller> _standingBodies = new();

    public Caller AdministratorOf(UnitKey unit) => _administrators.GetOrAdd(unit, key => Of(Role.UnitAdministrator, key, Administrators));

    public Caller StandingBodyOf(UnitKey province) => _standingBodies.GetOrAdd(province, key => Of(Role.StandingBodyOfficer, key, "thuongtruc"));

    public static Caller LeaderOf(UnitKey province) => Of(Role.ProvincialLeader, province, "lanhdao");

    /// <summary>The unit in whose name somebody acts who exists only here; null for other accounts.</summary>
    public static UnitKey? UnitOf(string account) =>
        account.StartsWith(Administrators + ".", StringComparison.Ordinal) && UnitKey.TryFromCode(account[(Administrators.Length + 1)..], out var unit) ? unit : null;

    private static Caller Of(Role role, UnitKey unit, string office)
    {
        var account = DemoAccounts.All.FirstOrDefault(a => a.Grants.Any(g => g.Role == role && g.Unit == unit));
        return new Caller(
            account?.Name ?? $"{office}.{unit.Code}", $"{account?.DisplayName ?? unit.Code} (mô phỏng)", [new Grant(role, unit, SinceTheBeginning)]);
    }
}
