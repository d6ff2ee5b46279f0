using BmnnHierarchy.Host.Security;
using BmnnHierarchy.Rollup;
using Microsoft.AspNetCore.Http.HttpResults;

namespace BmnnHierarchy.Host.Api;

/// <summary>The catalogue of measures: what every figure means. It holds no figures.</summary>
internal static class MeasureEndpoints
{
    public static void MapMeasures(this IEndpointRouteBuilder api) =>
        api.MapGet("/measures", List).WithName("ListMeasures").WithTags("Roll-up").WithSummary("Every measure: names, kind, unit, direction, who is counted, source")
            .AllowsSignedIn();

    private static Ok<IReadOnlyList<MeasureDefinitionResponse>> List(IMeasureCatalogue catalogue) =>
        TypedResults.Ok<IReadOnlyList<MeasureDefinitionResponse>>([.. catalogue.Measures.Select(MeasureDefinitionResponse.From)]);
}

/// <param name="Statuses">Of a distribution, in the order of its values.</param>
/// <param name="Scopes">By what it is also contributed in parts, under keys with a scope after a slash.</param>
/// <param name="StaleAfterDays">Of a latest day: so many days later a unit with open work has stale figures. Null when it does not age.</param>
internal sealed record MeasureDefinitionResponse(
    string Key,
    string Facet,
    MeasureKind Kind,
    WordingResponse Name,
    WordingResponse Unit,
    MeasureDirection Direction,
    WordingResponse Counted,
    WordingResponse Source,
    IReadOnlyList<MeasureStatusResponse> Statuses,
    IReadOnlyList<string> Scopes,
    int? StaleAfterDays)
{
    public static MeasureDefinitionResponse From(MeasureDefinition measure) => new(
        measure.Key, measure.Facet, measure.Kind, WordingResponse.From(measure.Name), WordingResponse.From(measure.Unit), measure.Direction,
        WordingResponse.From(measure.Counted), WordingResponse.From(measure.Source),
        [.. measure.Statuses.Select(status => new MeasureStatusResponse(status.Key, WordingResponse.From(status.Name)))],
        [.. Enum.GetValues<MeasureScopes>().Where(scope => scope != MeasureScopes.None && measure.Scopes.HasFlag(scope)).Select(scope => char.ToLowerInvariant(scope.ToString()[0]) + scope.ToString()[1..])],
        measure.StaleAfterDays);
}

internal sealed record MeasureStatusResponse(string Key, WordingResponse Name);

internal sealed record WordingResponse(string Vi, string En)
{
    public static WordingResponse From(Wording wording) => new(wording.Vietnamese, wording.English);
}
