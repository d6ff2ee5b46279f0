using BmnnHierarchy.Analysis;
using BmnnHierarchy.Rollup;
using BmnnHierarchy.Web.Figures;

namespace BmnnHierarchy.Host.Api;

/// <summary>Tells readers of publications what the figures are, by the catalogue of measures.</summary>
internal sealed class PublishedDefinitions(PublishedNames names, IMeasureCatalogue measures)
{
    public PublishedDefinitionResponse Of(string figure)
    {
        var definition = names.Find(figure);
        var statuses = definition is null ? [] : definition.Statuses.Select(place => measures.Find(definition.Measure)!.Statuses[place].Key);
        return new(figure, WordingResponse.From(names.Of(figure)), definition?.Measure, definition?.Part, [.. statuses]);
    }
}

/// <param name="Name">As on pages and in files.</param>
/// <param name="Measure">Key in the catalogue of measures; absent for a figure of the past that is no longer published.</param>
/// <param name="Part">Which number of the measure it is.</param>
/// <param name="Statuses">Of a distribution, the keys of the statuses that are counted together.</param>
internal sealed record PublishedDefinitionResponse(string Key, WordingResponse Name, string? Measure, PublishedPart? Part, IReadOnlyList<string> Statuses);
