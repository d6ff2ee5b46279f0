using BmnnHierarchy.Kernel;

namespace BmnnHierarchy.Access;

/// <summary>The one place that answers "may this caller do this here?". Routes, grain calls and pages ask it.</summary>
public interface IAccessPolicy
{
    /// <summary>True when a grant in force today gives the permission on the unit. Everything else is false: unknown and closed units too.</summary>
    bool Allows(Caller caller, Permission permission, UnitKey unit);

    /// <summary>True when a grant in force today gives the permission on some unit.</summary>
    bool AllowsSomewhere(Caller caller, Permission permission);

    /// <summary>The grants in force today that give the permission on the unit: why it is allowed.</summary>
    IReadOnlyList<Grant> GrantsThatAllow(Caller caller, Permission permission, UnitKey unit);

    /// <summary>What the role may do, and how far down the tree.</summary>
    IReadOnlyList<RolePower> PowersOf(Role role);
}

/// <summary>One line of the policy table.</summary>
public sealed record RolePower(Permission Permission, PowerReach Reach);

/// <summary>How far down the tree a permission reaches from the unit that the role is held for.</summary>
public enum PowerReach
{
    Own,
    OwnAndChildren,
    Subtree,
}
