using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.SignIn;

/// <summary>Over which units and accounts somebody's administration reaches.</summary>
internal sealed class AdministrationRights(IAccessPolicy policy, IUnitDirectory directory, TimeProvider time)
{
    public IUnitTree Tree => directory.Current;

    /// <summary>Each grant is on a unit that he administers. A unit that does not exist is for the rules to refuse.</summary>
    public bool MayGive(Caller by, IEnumerable<Grant> grants) =>
        policy.AllowsSomewhere(by, Permission.ManageAccounts) && grants.All(grant => Tree.Find(grant.Unit) is null || Administers(by, grant.Unit));

    /// <summary>Everything that the account may do, or will, is on units that he administers.</summary>
    public bool MayAdminister(Caller by, AccountView account)
    {
        var today = VietnamTime.Today(time);
        return policy.AllowsSomewhere(by, Permission.ManageAccounts)
            && account.Grants.Where(given => !given.Grant.Period.IsEmpty && !(given.Grant.Period.To <= today)).All(given => Administers(by, given.Grant.Unit));
    }

    /// <summary>As in the list: one of its grants is, or was, on a unit that he administers, or it has none.</summary>
    public bool MaySee(Caller by, AccountView account) =>
        policy.AllowsSomewhere(by, Permission.ManageAccounts)
        && (account.Grants.IsEmpty || account.Grants.Any(given => Administers(by, given.Grant.Unit)));

    /// <summary>Why what belongs to the account is not for him to read; null when it is. One out of sight is as one that does not exist.</summary>
    public Refusal? RefuseReading(Caller by, AccountView? account) =>
        account is null || !MaySee(by, account) ? Refusal.Of(AccessRefusals.AccountIsUnknown, "account")
        : !MayAdminister(by, account) ? Refusal.Of(AccessRefusals.PermissionIsMissing)
        : null;

    /// <summary>The units whose accounts he sees; null: all.</summary>
    public IReadOnlyCollection<string>? UnitsOf(Caller by, Permission permission = Permission.ManageAccounts)
    {
        if (by.IsSystem)
        {
            return null;
        }

        var roots = by.Limit is { } limit
            ? policy.Allows(by, permission, limit.Unit) ? [limit.Unit] : []
            : by.Grants
            .Where(grant => policy.GrantsThatAllow(by, permission, grant.Unit).Contains(grant)).Select(grant => grant.Unit).ToList();
        return roots.Any(root => Tree.Find(root)?.Parent is null)
            ? null
            : [.. Tree.All.Where(unit => roots.Any(root => Tree.IsWithin(unit.Key, root))).Select(unit => unit.Key.ToString())];
    }

    /// <summary>Whether the grant's role may do anything to the unit but find its name.</summary>
    public bool Reaches(Grant grant, UnitKey unit) => PolicyTable.Of(grant.Role).Any(power => power.Reach switch
    {
        PowerReach.Own => grant.Unit == unit,
        PowerReach.OwnAndChildren => grant.Unit == unit || Tree.Find(unit)?.Parent == grant.Unit,
        _ => Tree.IsWithin(unit, grant.Unit),
    });

    /// <summary>A closed unit belongs to whoever administers what is above it.</summary>
    private bool Administers(Caller by, UnitKey unit) =>
        by.IsSystem || Tree.PathToRoot(unit).Any(above => policy.Allows(by, Permission.ManageAccounts, above.Key));
}
