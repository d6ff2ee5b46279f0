namespace BmnnHierarchy.Access;

/// <summary>
/// Who may use a route or a page. Every endpoint carries exactly one; the host refuses to start with one that has none.
/// </summary>
public abstract class RouteAccessAttribute : Attribute;

/// <summary>Open without sign-in: the sign-in page, health, static files.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowsAnyoneAttribute : RouteAccessAttribute;

/// <summary>Open to everyone signed in: names of units, plans, one's own session.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowsSignedInAttribute : RouteAccessAttribute;

/// <summary>
/// Open to those whom the policy gives the permission on one unit: the one named by the route value <c>code</c>, or always
/// the same one.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsOnUnitAttribute(Permission permission) : RouteAccessAttribute
{
    /// <summary>The route value that carries a unit's code.</summary>
    public const string RouteValue = "code";

    public Permission Permission { get; } = permission;

    /// <summary>Code of the unit when it is not in the route (<c>bca</c>); otherwise null.</summary>
    public string? Unit { get; init; }
}

/// <summary>
/// Open to those who have the permission on some unit; which units, the page or query asks the policy again.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsSomewhereAttribute(Permission permission) : RouteAccessAttribute
{
    public Permission Permission { get; } = permission;
}

/// <summary>
/// Beside <see cref="RouteAccessAttribute"/>: usable by an account that has its password to change or its second factor to
/// enrol. Everything else waits until that is done.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowsUnfinishedAttribute : Attribute;
