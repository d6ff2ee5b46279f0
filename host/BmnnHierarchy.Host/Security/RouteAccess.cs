using BmnnHierarchy.Access;

namespace BmnnHierarchy.Host.Security;

/// <summary>How an endpoint says who may use it.</summary>
internal static class RouteAccess
{
    public static TBuilder AllowsAnyone<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowsAnyoneAttribute());

    public static TBuilder AllowsSignedIn<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowsSignedInAttribute());

    /// <summary>On some unit; the handler asks the policy about the units that it is about.</summary>
    public static TBuilder NeedsSomewhere<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsSomewhereAttribute(permission));

    /// <summary>Also before the password is changed and the second factor enrolled.</summary>
    public static TBuilder AllowsUnfinished<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowsUnfinishedAttribute());

    /// <summary>On the unit in the route value <c>code</c>, or always on one unit.</summary>
    public static TBuilder NeedsOnUnit<TBuilder>(this TBuilder endpoint, Permission permission, string? unit = null)
        where TBuilder : IEndpointConventionBuilder => endpoint.WithMetadata(new NeedsOnUnitAttribute(permission) { Unit = unit });
}
