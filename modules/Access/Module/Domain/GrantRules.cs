using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Domain;

/// <summary>What a grant must be, by itself and beside those that the account has already.</summary>
internal static class GrantRules
{
    public static Refusal? RefuseByItself(Grant grant, IUnitTree tree)
    {
        if (grant.Period.IsEmpty)
        {
            return Refusal.Of(AccessRefusals.GrantPeriodIsEmpty, "grants", grant.Unit.Code);
        }

        if (tree.Find(grant.Unit) is not { } unit)
        {
            return Refusal.Of(AccessRefusals.GrantUnitIsUnknown, "grants", grant.Unit.Code);
        }

        return RoleFitsTheUnit.Holds(grant.Role, unit.Kind)
            ? null
            : Refusal.Of(AccessRefusals.RoleDoesNotFitTheUnit, "grants", $"{grant.Role}", grant.Unit.Code);
    }

    public static Refusal? RefuseBeside(Grant grant, IEnumerable<Grant> held)
    {
        foreach (var other in held.Where(other => other.Period.Overlaps(grant.Period)))
        {
            if (other.Role == grant.Role && other.Unit == grant.Unit)
            {
                return Refusal.Of(AccessRefusals.GrantIsHeldAlready, "grants");
            }

            if (MustBeSeparate(grant.Role, other.Role))
            {
                return Refusal.Of(AccessRefusals.RolesMustBeSeparate, "grants", $"{grant.Role}", $"{other.Role}");
            }
        }

        return null;
    }

    /// <summary>The first refusal among several grants, each beside those before it.</summary>
    public static Refusal? RefuseTogether(IReadOnlyList<Grant> grants, IUnitTree tree) =>
        grants.Select((grant, at) => RefuseByItself(grant, tree) ?? RefuseBeside(grant, grants.Take(at))).FirstOrDefault(refusal => refusal is not null);

    private static bool MustBeSeparate(Role one, Role other) =>
        (one != other && (one is Role.SystemAdministrator || other is Role.SystemAdministrator))
        || Checks(one, other) || Checks(other, one);

    private static bool Checks(Role one, Role other) => one is Role.Inspector && (other is Role.UnitAdministrator or Role.UnitHead);
}
