using BmnnHierarchy.Access.Domain;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Access.Policy;

/// <summary>Answers with the tree as it is and today in Vietnam.</summary>
internal sealed class AccessPolicy(IUnitDirectory directory, TimeProvider time) : IAccessPolicy
{
    public bool Allows(Caller caller, Permission permission, UnitKey unit) =>
        PolicyDecision.Allows(caller, permission, unit, directory.Current, VietnamTime.Today(time));
}
