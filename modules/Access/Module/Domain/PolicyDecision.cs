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

        return target.InForce.Contains(today)
            && caller.Grants.Any(grant => grant.Period.Contains(today) && Reaches(tree, grant, permission, target));
    }

    private static bool Reaches(IUnitTree tree, Grant grant, Permission permission, Unit target) =>
        PolicyTable.ReachOf(grant.Role, permission) switch
        {
            Reach.Own => target.Key == grant.Unit,
            Reach.OwnAndChildren => target.Key == grant.Unit || target.Parent == grant.Unit,
            Reach.Subtree => tree.IsWithin(target.Key, grant.Unit),
            _ => false,
        };
}
