using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Domain;

/// <summary>
/// For which kind of unit a role can be held. It keeps a role that reaches down a subtree from being given at the Ministry,
/// where it would reach the whole country.
/// </summary>
internal static class RoleFitsTheUnit
{
    public static bool Holds(Role role, UnitKind kind) => role switch
    {
        Role.ProvincialLeader or Role.StandingBodyOfficer or Role.Inspector => kind is UnitKind.Province,
        Role.UnitAdministrator or Role.UnitHead => kind is not (UnitKind.Ministry or UnitKind.Province),
        Role.MinistryLiaison => kind is UnitKind.Ministry,
        Role.SystemAdministrator => kind is UnitKind.Ministry or UnitKind.Province,
        _ => false,
    };
}
