using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>The one place that answers "may this caller do this here?". Routes, grain calls and pages ask it.</summary>
public interface IAccessPolicy
{
    /// <summary>True when a grant in force today gives the permission on the unit. Everything else is false: unknown and closed units too.</summary>
    bool Allows(Caller caller, Permission permission, UnitKey unit);
}
