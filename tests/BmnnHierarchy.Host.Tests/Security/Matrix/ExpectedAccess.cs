using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Tests.Security.Matrix;

/// <summary>
/// What the published policy table says, read by rules of the tests' own: the day, the tree and the reach. The product's
/// decision is not asked, so the two can differ.
/// </summary>
internal sealed class ExpectedAccess(IAccessPolicy policy, IUnitTree tree, DateOnly today)
{
    public bool OnUnit(IReadOnlyList<Grant> grants, Permission permission, string code)
    {
        if (tree.Find(UnitKey.FromCode(code)) is not { } unit)
        {
            return false;
        }

        return permission is Permission.SeeUnits || (unit.InForce.Contains(today) && grants.Any(grant => Gives(grant, permission, unit)));
    }

    public bool Somewhere(IReadOnlyList<Grant> grants, Permission permission) => grants.Any(grant => OnUnit([grant], permission, grant.Unit.Code));

    private bool Gives(Grant grant, Permission permission, Unit unit)
    {
        var isInForce = grant.Period.From <= today && (grant.Period.To is not { } end || today < end);
        return isInForce && policy.PowersOf(grant.Role).SingleOrDefault(power => power.Permission == permission)?.Reach switch
        {
            PowerReach.Own => unit.Key == grant.Unit,
            PowerReach.OwnAndChildren => unit.Key == grant.Unit || unit.Parent == grant.Unit,
            PowerReach.Subtree => IsAtOrBelow(unit, grant.Unit),
            _ => false,
        };
    }

    private bool IsAtOrBelow(Unit unit, UnitKey top)
    {
        for (var at = unit; at is not null; at = at.Parent is { } parent ? tree.Find(parent) : null)
        {
            if (at.Key == top)
            {
                return true;
            }
        }

        return false;
    }
}
