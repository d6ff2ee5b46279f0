using BmnnHierarchy.Access;
using BmnnHierarchy.Kernel;
using BmnnHierarchy.Units;

namespace BmnnHierarchy.Host.Api;

/// <summary>Whether the caller sees a unit together with what is below it. A role that is held for the unit alone does not reach further.</summary>
internal sealed class SubtreeSight(IAccessPolicy policy, ICallerContext callers, IUnitDirectory units, TimeProvider time)
{
    public bool Reaches(Permission permission, UnitKey unit) =>
        callers.Current is { } caller
        && units.Current.Children(unit, VietnamTime.Today(time)).Select(child => child.Key).Prepend(unit)
            .All(each => policy.Allows(caller, permission, each));
}
