using BmnnHierarchy.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace BmnnHierarchy.Host.Tests.Hosting;

/// <summary>Every route of a running host as it is mapped, and requests that reach it.</summary>
internal static class RoutesOfTheHost
{
    public static IEnumerable<RouteEndpoint> Routes(this IServiceProvider services) => services.GetRequiredService<IEnumerable<EndpointDataSource>>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(route => !route.RoutePattern.RawText!.TrimStart('/').StartsWith("_framework/", StringComparison.Ordinal));

    public static bool IsOpen(this Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || endpoint.Metadata.GetMetadata<AllowsAnyoneAttribute>() is not null;

    /// <summary>The methods that the route answers to.</summary>
    public static IReadOnlyList<string> Methods(this RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? [.. methods.Where(method => method != "HEAD")] : ["GET"];

    public static HttpRequestMessage RequestFor(this RouteEndpoint route, string unit) => route.RequestFor(route.Methods()[0], unit);

    public static HttpRequestMessage RequestFor(this RouteEndpoint route, string method, string unit)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), route.PathOf(unit));
        if (method is not ("GET" or "DELETE"))
        {
            request.Content = new StringContent("{}", System.Text.Encoding.UTF8, route.ContentType());
        }

        return request;
    }

    public static string ContentType(this RouteEndpoint route) =>
        route.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes is [var first, ..] ? first : "application/json";

    public static string PathOf(this RouteEndpoint route, string unit) => "/" + string.Join('/', route.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart { Name: NeedsOnUnitAttribute.RouteValue } => unit,
            RoutePatternParameterPart { Name: "plan" } => "31-298-2025",
            RoutePatternParameterPart { ParameterPolicies: [{ Content: "int" or "long" }, ..] } => "1",
            RoutePatternParameterPart { Name: "duty" } => "HP-I.1@2026",
            _ => "x",
        }))));
}
