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
/// <param name="StatusesStandAlone">Its statuses are known by their own names; else the measure's name goes before.</param>
/// <param name="Groups">Of a distribution: statuses that are counted together under a name of their own.</param>
/// <param name="Rest">Of a ratio or a flag: the name of what is left of the whole without the part; absent when it is not shown.</param>
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
    bool StatusesStandAlone,
    IReadOnlyList<MeasureGroupResponse> Groups,
    WordingResponse? Rest,
    IReadOnlyList<string> Scopes,
    int? StaleAfterDays)
{
    public static MeasureDefinitionResponse From(MeasureDefinition measure) => new(
        measure.Key, measure.Facet, measure.Kind, WordingResponse.From(measure.Name), WordingResponse.From(measure.Unit), measure.Direction,
        WordingResponse.From(measure.Counted), WordingResponse.From(measure.Source),
        [.. measure.Statuses.Select(status => new MeasureStatusResponse(status.Key, WordingResponse.From(status.Name), measure.GroupOf(status.Key)?.Key))],
        measure.StatusesStandAlone,
        [.. measure.Groups.Select(group => new MeasureGroupResponse(group.Key, WordingResponse.From(group.Name), group.Statuses))],
        measure.Rest is { } rest ? WordingResponse.From(rest) : null,
        [.. Enum.GetValues<MeasureScopes>().Where(scope => scope != MeasureScopes.None && measure.Scopes.HasFlag(scope)).Select(scope => char.ToLowerInvariant(scope.ToString()[0]) + scope.ToString()[1..])],
        measure.StaleAfterDays);
}

/// <param name="Group">Key of the smallest group that the status is counted in; absent when it is in none.</param>
internal sealed record MeasureStatusResponse(string Key, WordingResponse Name, string? Group);

/// <param name="Statuses">Keys of statuses, in the order of the measure's.</param>
internal sealed record MeasureGroupResponse(string Key, WordingResponse Name, IReadOnlyList<string> Statuses);

internal sealed record WordingResponse(string Vi, string En)
{
    public static WordingResponse From(Wording wording) => new(wording.Vietnamese, wording.English);
}
