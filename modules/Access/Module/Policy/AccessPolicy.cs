using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Policy;

/// <summary>Answers with the tree as it is and today in Vietnam.</summary>
internal sealed class AccessPolicy(IUnitDirectory directory, TimeProvider time) : IAccessPolicy
{
    public bool Allows(Caller caller, Permission permission, UnitKey unit) =>
        PolicyDecision.Allows(caller, permission, unit, directory.Current, VietnamTime.Today(time));

    public bool AllowsSomewhere(Caller caller, Permission permission) =>
        PolicyDecision.AllowsSomewhere(caller, permission, directory.Current, VietnamTime.Today(time));

    public IReadOnlyList<Grant> GrantsThatAllow(Caller caller, Permission permission, UnitKey unit) =>
        directory.Current.Find(unit) is { } target
            ? [.. PolicyDecision.GrantsThatAllow(caller, permission, target, directory.Current, VietnamTime.Today(time))]
            : [];

    public IReadOnlyList<RolePower> PowersOf(Role role) => [.. PolicyTable.Of(role)];
}
