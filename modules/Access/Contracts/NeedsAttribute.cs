namespace BmnnHierarchy.Access;

/// <summary>
/// The permission a grain method needs on the unit that the grain's key names. A method of a grain interface of this
/// product without it is refused for everybody but the system.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;
}
