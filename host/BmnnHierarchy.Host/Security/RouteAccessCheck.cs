using BmnnHierarchy.Access;
using Microsoft.AspNetCore.Authorization;

namespace BmnnHierarchy.Host.Security;

/// <summary>
/// Looks at every endpoint before the host starts: one that does not say who may use it, or says it twice, or names a unit
/// that its route does not carry, stops the start. Forgetting is then found on the first run, not by an attacker.
/// </summary>
internal static class RouteAccessCheck
{
    public static void Run(IEndpointRouteBuilder routes)
    {
        var faults = routes.DataSources.SelectMany(source => source.Endpoints).Select(FaultOf).OfType<string>().ToList();
        if (faults.Count > 0)
        {
            throw new InvalidOperationException(string.Join(Environment.NewLine, faults));
        }
    }

    private static string? FaultOf(Endpoint endpoint)
    {
        var said = endpoint.Metadata.OfType<RouteAccessAttribute>().ToList();
        var open = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        return said switch
        {
            [] when open || IsTheFrameworksOwn(endpoint) => null,
            [] => $"{endpoint.DisplayName}: nothing says who may use it.",
            [not AllowsAnyoneAttribute] when open => $"{endpoint.DisplayName}: both open to anyone and not.",
            [NeedsOnUnitAttribute { Unit: null }] when !CarriesAUnit(endpoint) => $"{endpoint.DisplayName}: the route carries no unit.",
            [_] => null,
            _ => $"{endpoint.DisplayName}: says more than once who may use it.",
        };
    }

    /// <summary>Razor components map addresses for interactive pages, which this product does not have: saying nothing, they stay refused.</summary>
    private static bool IsTheFrameworksOwn(Endpoint endpoint) =>
        endpoint is RouteEndpoint route && route.RoutePattern.RawText?.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal) == true;

    private static bool CarriesAUnit(Endpoint endpoint) =>
        endpoint is RouteEndpoint route && route.RoutePattern.GetParameter(NeedsOnUnitAttribute.RouteValue) is not null;
}
