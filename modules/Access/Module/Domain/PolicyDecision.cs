using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Domain;

/// <summary>Decides from the policy table, the tree and the day. Whatever it does not know is refused.</summary>
internal static class PolicyDecision
{
    public static bool Allows(Caller caller, Permission permission, UnitKey unit, IUnitTree tree, DateOnly today)
    {
        if (caller.IsSystem)
        {
            return true;
        }

        if (tree.Find(unit) is not { } target)
        {
            return false;
        }

        if (permission is Permission.SeeUnits)
        {
            // Closed units too: an old name leads to the successors.
            return true;
        }

        return GrantsThatAllow(caller, permission, target, tree, today).Any();
    }

    public static IEnumerable<Grant> GrantsThatAllow(Caller caller, Permission permission, Unit target, IUnitTree tree, DateOnly today) =>
        target.InForce.Contains(today) && IsWithinLimit(caller, permission, target, tree)
            ? caller.Grants.Where(grant => grant.Period.Contains(today) && Reaches(tree, grant, permission, target))
            : [];

    public static bool AllowsSomewhere(Caller caller, Permission permission, IUnitTree tree, DateOnly today) =>
        caller.IsSystem
        || caller.Grants.Any(grant => Allows(caller, permission, grant.Unit, tree, today))
        || (caller.Limit is { } limit && Allows(caller, permission, limit.Unit, tree, today));

    /// <summary>A token takes away and adds nothing: what it does not name is refused before any grant is looked at.</summary>
    private static bool IsWithinLimit(Caller caller, Permission permission, Unit target, IUnitTree tree) =>
        caller.Limit is not { } limit || (limit.Permissions.Contains(permission) && tree.IsWithin(target.Key, limit.Unit));

    private static bool Reaches(IUnitTree tree, Grant grant, Permission permission, Unit target) =>
        PolicyTable.ReachOf(grant.Role, permission) switch
        {
            PowerReach.Own => target.Key == grant.Unit,
            PowerReach.OwnAndChildren => target.Key == grant.Unit || target.Parent == grant.Unit,
            PowerReach.Subtree => tree.IsWithin(target.Key, grant.Unit),
            _ => false,
        };
}
